/// Why a text is not the JSON that was asked for, and where.
public struct JSONError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What kind of mistake it is.
    public let kind: Kind
    /// Where it is, in bytes from 0.
    public let offset: Int
    /// The line, from 1; LF, CR LF and CR each end one.
    public let line: Int
    /// The column in the line, from 1, counted in Unicode scalars.
    public let column: Int
    /// What is wrong, in plain English, without the position.
    public let message: String

    /// The mistakes there are.
    public enum Kind: Sendable, Equatable {
        /// There is nothing, or nothing but white space.
        case empty
        /// Bytes that are not UTF-8.
        case invalidUTF8
        /// A byte order mark stands in front.
        case byteOrderMark
        /// One half of a surrogate pair is escaped without the other.
        case unpairedSurrogate
        /// Arrays and objects stand inside each other to a greater depth than the limit.
        case tooDeep
        /// More text follows the value.
        case trailingText
        /// The text ends in the middle.
        case unexpectedEnd
        /// Something else is expected in this place.
        case unexpectedCharacter
        /// A number that JSON writes otherwise, or does not have.
        case malformedNumber
        /// An escape that JSON does not have.
        case malformedEscape
        /// A control character stands unescaped in a string.
        case controlCharacter
        /// A value of another kind than the one asked for.
        case wrongKind
    }

    /// The position and the mistake: `line 3, column 14: expected a comma or '}' behind a member, found '"'`.
    public var description: String {
        "line \(line), column \(column): \(message)"
    }

    /// Creates an error and works out its line and column.
    /// - Parameters:
    ///   - kind: The kind.
    ///   - offset: Where it is in the bytes; what stands in front is UTF-8.
    ///   - bytes: The whole text.
    ///   - message: What is wrong.
    @inline(never)
    init(_ kind: Kind, at offset: Int, in bytes: [UInt8], _ message: String) {
        var line = 1
        var column = 1
        var previous: UInt8 = 0
        for byte in bytes[..<offset] {
            switch byte {
            case UInt8(ascii: "\n") where previous == UInt8(ascii: "\r"): break
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                line += 1
                column = 1
            case 0x80...0xBF: break  // continues a scalar
            default: column += 1
            }
            previous = byte
        }
        self.kind = kind
        self.offset = offset
        self.line = line
        self.column = column
        self.message = message
    }
}
