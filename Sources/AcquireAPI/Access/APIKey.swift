/// A key that opens the API, as a fixture's account has it.
package struct APIKey: Sendable, Hashable {
    /// The secret, as it stands behind `Bearer`.
    package let secret: String
    /// The agent it belongs to, who is then the sender (our choice: the documentation does not say).
    let agentID: Int?
    /// Whether it may send.
    let maySend: Bool

    static let shape = RecordShape(fields: [
        .required("key", .secret),
        .field("agent", .optionalID),
        .field("maySend", .boolean, else: true),
    ])

    /// What a secret must look like to be told from a sandbox's suffix and to fit a header field.
    package static let usableForm =
        "a key has letters, digits and signs of ASCII, but no space, no ',', which separates keys, "
        + "and no '+', which sets a sandbox off"

    /// Whether a text can be a key.
    /// - Parameter secret: The text.
    /// - Returns: Whether it is of the form described.
    package static func isUsable(_ secret: String) -> Bool {
        !secret.isEmpty && secret.utf8.allSatisfy { 0x21...0x7e ~= $0 && !"+,".utf8.contains($0) }
    }

    /// Whether this is the key, found in a time that does not tell how much of it was right.
    /// - Parameter given: The key that a request carries.
    /// - Returns: Whether it is.
    func matches(_ given: Substring) -> Bool {
        let (expected, given) = (secret.utf8Span.span, given.utf8Span.span)
        var difference = expected.count ^ given.count
        for index in given.indices {
            difference |= Int(given[index] ^ expected[index % expected.count])
        }
        return difference == 0
    }
}

extension APIKey: CustomStringConvertible {
    /// The key as it may be shown: its first four characters, of a short one no more than half.
    package var description: String {
        Self.shown(secret)
    }

    /// A text that may be a key as it may be shown.
    static func shown(_ secret: some StringProtocol) -> String {
        "\(secret.prefix(min(4, secret.utf8.count / 2)))…"
    }
}
