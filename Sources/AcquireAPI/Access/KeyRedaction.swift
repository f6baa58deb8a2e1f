import HTTPMessage

/// Cuts keys short in a text that is to be shown, wherever a client may have put them by mistake.
final class KeyRedaction: Sendable {
    /// What is searched for and what it is replaced with: of several that begin alike the longest first.
    private let replacements: [(part: String, shown: String)]
    private let adminToken: String?

    /// Creates the redaction of some keys.
    ///
    /// A text may have been shortened in the midst of a key, or be JSON, where some signs are written otherwise. So a
    /// key's beginning is cut too, down to three quarters of it, and its form in JSON.
    /// - Parameters:
    ///   - keys: The keys, which are shown by their first characters.
    ///   - adminToken: The token of the control side, of which nothing is shown.
    init(_ keys: [APIKey], adminToken: String? = nil) {
        self.adminToken = adminToken
        var secrets = keys.map { (secret: $0.secret, shown: $0.description) }
        if let adminToken { secrets.append((adminToken, "…")) }
        var replacements: [(part: String, shown: String)] = []
        for (secret, shown) in secrets {
            let json = RawJSON(.string(secret)).text.dropFirst().dropLast()
            for form in Set([secret, String(json)]) {
                for length in max(1, min(form.count, 3 * form.count / 4 + 1))...max(1, form.count) {
                    replacements.append((String(form.prefix(length)), shown))
                }
            }
        }
        self.replacements = replacements.sorted { $0.part.utf8.count > $1.part.utf8.count }
    }

    /// Whether a text holds the token of the control side.
    func findsToken(in text: String) -> Bool {
        adminToken.map(text.contains) ?? false
    }

    /// A refusal whose body, which may cite the request, has every key in it cut short.
    /// - Parameter refusal: The response.
    /// - Returns: What may be sent.
    func callAsFunction(_ refusal: HTTPServerResponse) -> HTTPServerResponse {
        guard let bytes = refusal.body.bytes else { return refusal }
        var response = refusal
        response.body = .bytes(Array(self(String(decoding: bytes, as: UTF8.self)).utf8))
        return response
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
