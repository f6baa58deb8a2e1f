/// Who asks, and in which world.
struct Principal: Sendable {
    /// The key that the request carries.
    let key: APIKey
    /// The sandbox that it asks in.
    let sandbox: SandboxName
}
