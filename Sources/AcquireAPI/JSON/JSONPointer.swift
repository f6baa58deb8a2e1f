/// A place in a JSON value, as RFC 6901 writes it: `/data/users/0/name`; the empty text is the whole value.
public struct JSONPointer: Sendable, Hashable {
    /// The keys and indices on the way, unescaped.
    public var tokens: [String]

    /// Creates a pointer from its tokens; without any it points to the whole.
    /// - Parameter tokens: The keys and indices, unescaped.
    public init(_ tokens: [String] = []) {
        self.tokens = tokens
    }

    /// Parses a pointer; `nil` where it is not empty and does not begin with `/`, or has a `~` that is no escape.
    /// - Parameter text: The pointer, such as `/a~1b/0`.
    public init?(parsing text: String) {
        var tokens: [String] = []
        // By scalars: a `/` with a combining mark behind it is still a `/`.
        for part in text.unicodeScalars.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            guard let token = Self.unescaped(part) else { return nil }
            tokens.append(token)
        }
        guard text.isEmpty || text.utf8.first == UInt8(ascii: "/") else { return nil }
        self.tokens = tokens
    }

    /// The pointer to a member of what this one points to.
    /// - Parameter key: The key, unescaped.
    /// - Returns: The longer pointer.
    public func appending(_ key: String) -> JSONPointer {
        JSONPointer(tokens + [key])
    }

    /// The pointer to an element of what this one points to.
    /// - Parameter index: The index, from 0.
    /// - Returns: The longer pointer.
    public func appending(_ index: Int) -> JSONPointer {
        appending(String(index))
    }

    /// The index a token stands for in an array; `nil` where it is none, such as `01` or `-1`.
    static func index(_ token: String) -> Int? {
        guard token.utf8.allSatisfy(JSONReader.isDigit), token == "0" || token.utf8.first != UInt8(ascii: "0") else {
            return nil
        }
        return Int(token)
    }

    private static func unescaped(_ part: Substring.UnicodeScalarView) -> String? {
        var token = String.UnicodeScalarView()
        var scalars = part.makeIterator()
        while let scalar = scalars.next() {
            guard scalar == "~" else {
                token.append(scalar)
                continue
            }
            switch scalars.next() {
            case "0": token.append("~")
            case "1": token.append("/")
            default: return nil
            }
        }
        return String(token)
    }
}

extension JSONPointer: CustomStringConvertible {
    /// The pointer as RFC 6901 writes it.
    public var description: String {
        var text = String.UnicodeScalarView()
        for token in tokens {
            text.append("/")
            for scalar in token.unicodeScalars {
                switch scalar {
                case "~": text.append(contentsOf: "~0".unicodeScalars)
                case "/": text.append(contentsOf: "~1".unicodeScalars)
                default: text.append(scalar)
                }
            }
        }
        return String(text)
    }
}

extension JSONPointer: ExpressibleByStringLiteral {
    /// Creates a pointer from a literal; one that is no pointer is a mistake of the source and traps.
    /// - Parameter value: The pointer.
    public init(stringLiteral value: String) {
        guard let pointer = JSONPointer(parsing: value) else { preconditionFailure("no JSON pointer: \(value)") }
        self = pointer
    }
}
