/// Cuts keys short in a text that is to be shown, wherever a client may have put them by mistake.
struct KeyRedaction: Sendable {
    /// What is searched for and what it is replaced with: of several that begin alike the longest first.
    private let replacements: [(part: String, shown: String)]

    /// Creates the redaction of some keys.
    ///
    /// A text may have been shortened in the midst of a key, or be JSON, where some signs are written otherwise. So a
    /// key's beginning is cut too, down to three quarters of it, and its form in JSON.
    /// - Parameter keys: The keys.
    init(_ keys: [APIKey]) {
        var replacements: [(part: String, shown: String)] = []
        for key in keys {
            let json = RawJSON(.string(key.secret)).text.dropFirst().dropLast()
            for secret in Set([key.secret, String(json)]) {
                for length in max(1, min(secret.count, 3 * secret.count / 4 + 1))...secret.count {
                    replacements.append((String(secret.prefix(length)), key.description))
                }
            }
        }
        self.replacements = replacements.sorted { $0.part.utf8.count > $1.part.utf8.count }
    }

    /// The text with every key in it cut short.
    /// - Parameter text: The text.
    /// - Returns: What may be shown.
    func callAsFunction(_ text: String) -> String {
        replacements.reduce(text) { text, replacement in
            text.contains(replacement.part) ? text.replacing(replacement.part, with: replacement.shown) : text
        }
    }
}
