import HTTPMessage
import Synchronization

/// Cuts keys short in a text that is to be shown, wherever a client may have put them by mistake.
final class KeyRedaction: Sendable {
    private let keys: [APIKey]
    private let adminToken: String?
    private let made = AtomicLazyReference<Replacements>()

    /// What is searched for and what it is replaced with: of several that begin alike the longest first.
    private final class Replacements: Sendable {
        let all: [(part: String, shown: String)]

        init(_ secrets: [(secret: String, shown: String)]) {
            var all: [(part: String, shown: String)] = []
            for (secret, shown) in secrets {
                let json = RawJSON(.string(secret)).text.dropFirst().dropLast()
                for form in Set([secret, String(json)]) {
                    for length in max(1, min(form.count, 3 * form.count / 4 + 1))...max(1, form.count) {
                        all.append((String(form.prefix(length)), shown))
                    }
                }
            }
            self.all = all.sorted { $0.part.utf8.count > $1.part.utf8.count }
        }
    }

    /// Creates the redaction of some keys.
    ///
    /// A text may have been shortened in the midst of a key, or be JSON, where some signs are written otherwise. So a
    /// key's beginning is cut too, down to three quarters of it, and its form in JSON.
    /// - Parameters:
    ///   - keys: The keys, which are shown by their first characters.
    ///   - adminToken: The token of the control side, of which nothing is shown.
    init(_ keys: [APIKey], adminToken: String? = nil) {
        self.keys = keys
        self.adminToken = adminToken
    }

    /// Made when something is first to be shown, which few starts do.
    private var replacements: [(part: String, shown: String)] {
        if let made = made.load() { return made.all }
        let secrets = keys.map { (secret: $0.secret, shown: $0.description) }
        return made.storeIfNil(Replacements(secrets + (adminToken.map { [($0, "…")] } ?? []))).all
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
