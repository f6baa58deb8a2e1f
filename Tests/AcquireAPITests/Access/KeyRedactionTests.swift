import Testing

@testable import AcquireAPI

@Suite struct KeyRedactionTests {
    private let redacted = KeyRedaction(
        ["top-secret", "top-secret-2", #"a"quoted\key"#].map { APIKey(secret: $0, agentID: nil, maySend: true) }
    )

    @Test(arguments: [
        ("nothing in it", "nothing in it"),
        ("Bearer top-secret+one", "Bearer top-…+one"),
        // The longer of two keys that begin alike leaves nothing behind.
        ("top-secret-2, top-secret", "top-…, top-…"),
        // Shortened in the midst of a key.
        ("'aaaa top-secre…", "'aaaa top-……"),
        // As JSON writes it.
        (#"not "a\"quoted\\key""#, #"not "a"qu…""#),
        (#"not a"quoted\key"#, #"not a"qu…"#),
    ])
    func cutsKeysShort(_ text: String, _ shown: String) {
        #expect(redacted(text) == shown)
    }
}
