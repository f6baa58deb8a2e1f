extension APIKey {
    /// The key of the documented account and of every imported one, which is no secret: it opens nothing but a mock.
    package static let documentedSecret = "acquire-test-key"
}
