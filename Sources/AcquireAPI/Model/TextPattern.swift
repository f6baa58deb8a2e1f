import Synchronization

/// What a text must be like.
enum TextPattern: Sendable {
    case exactly(String)
    case containing(String)
    case regex(RegexPattern)

    /// Whether a text is like that.
    func matches(_ text: String) -> Bool {
        switch self {
        case .exactly(let expected): text == expected
        case .containing(let part): text.contains(part)
        case .regex(let pattern): pattern.firstMatch(in: text) != nil
        }
    }
}

extension TextPattern: CustomStringConvertible {
    /// The pattern, for a person.
    var description: String {
        switch self {
        case .exactly(let expected): expected
        case .containing(let part): part
        case .regex(let pattern): "re:" + pattern.source
        }
    }
}

/// A regular expression, compiled once.
final class RegexPattern: Sendable {
    /// The expression as it was given.
    let source: String
    private let regex: Mutex<Regex<AnyRegexOutput>>

    /// Compiles an expression.
    /// - Parameter source: The expression, in the syntax of Swift's `Regex` (that of PCRE, for the most part).
    /// - Throws: What is wrong with it.
    init(_ source: String) throws {
        self.source = source
        regex = Mutex(try Regex(source))
    }

    /// The first match: of the expression's first group where it has one, else of the whole.
    /// - Parameter text: Where to look.
    /// - Returns: The part that matches; nil where none does.
    func firstMatch(in text: String) -> String? {
        regex.withLock { regex in
            guard let match = text.firstMatch(of: regex) else { return nil }
            let part = match.count > 1 ? match[1].substring : nil
            return String(part ?? text[match.range])
        }
    }
}
