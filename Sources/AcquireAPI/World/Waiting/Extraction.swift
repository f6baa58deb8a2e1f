/// The piece of a text that a test is after.
enum Extraction: Sendable {
    /// The one run of 4 to 8 digits.
    case otp
    /// The first link.
    case link
    /// What a regular expression matches: its first group where it has one, else the whole.
    case regex(RegexPattern)

    /// What is taken, for an error about something else.
    static let takes = "otp, link, or re: and a regular expression"

    /// Creates an extraction.
    /// - Parameter text: `otp`, `link`, or `re:` and an expression; anything else is none.
    init?(_ text: String) {
        switch text {
        case "otp": self = .otp
        case "link": self = .link
        case _ where text.hasPrefix("re:"):
            guard let pattern = try? RegexPattern(String(text.dropFirst(3))) else { return nil }
            self = .regex(pattern)
        default: return nil
        }
    }

    /// The piece of a text; nil where the text does not have it.
    func piece(of text: String) -> String? {
        switch self {
        case .otp:
            let codes = Self.codes(in: text)
            return codes.count == 1 ? codes[0] : nil
        case .link: return Self.link(in: text)
        case .regex(let pattern): return pattern.firstMatch(in: text)
        }
    }

    /// What a text must have, for a person.
    var expected: String {
        switch self {
        case .otp: "exactly one run of 4 to 8 digits"
        case .link: "a link that begins with http:// or https://"
        case .regex(let pattern): "a match of \(pattern.source)"
        }
    }

    /// What a text has instead, for a person.
    func found(in text: String) -> String {
        guard case .otp = self else { return "none" }
        let codes = Self.codes(in: text)
        return codes.isEmpty ? "none" : "\(codes.count): \(codes.prefix(5).joined(separator: ", "))"
    }

    /// Every run of digits that is neither shorter than 4 nor longer than 8.
    private static func codes(in text: String) -> [String] {
        text.utf8.split { !(48...57 ~= $0) }.filter { 4...8 ~= $0.count }.compactMap { String($0) }
    }

    /// The first link, without what closes the sentence behind it.
    private static func link(in text: String) -> String? {
        for word in text.split(whereSeparator: \.isWhitespace) {
            let starts = ["http://", "https://"].compactMap { word.firstRange(of: $0)?.lowerBound }
            guard let start = starts.min() else { continue }
            var link = word[start...].prefix { !"<>\"".contains($0) }
            while let last = link.last, ".,;:!?'»”’".contains(last) || (last == ")" && !link.contains("(")) {
                link = link.dropLast()
            }
            if !link.hasSuffix(":/"), !link.hasSuffix("//") { return String(link) }
        }
        return nil
    }
}

extension Extraction: CustomStringConvertible {
    /// The extraction as the query has it.
    var description: String {
        switch self {
        case .otp: "otp"
        case .link: "link"
        case .regex(let pattern): "re:" + pattern.source
        }
    }
}
