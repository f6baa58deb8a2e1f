extension JSONReader {
    /// Reads a whole text as a tree.
    /// - Parameters:
    ///   - bytes: The text.
    ///   - depthLimit: How deep arrays and objects may stand inside each other.
    /// - Returns: The value.
    /// - Throws: An error where the text is not JSON.
    public static func value(
        of bytes: [UInt8],
        depthLimit: Int = JSONReader.defaultDepthLimit
    ) throws(JSONError) -> JSONValue {
        var reader = JSONReader(bytes, depthLimit: depthLimit)
        let value = try reader.readValue()
        try reader.finish()
        return value
    }

    /// Reads a whole text as a tree.
    /// - Parameters:
    ///   - text: The text.
    ///   - depthLimit: How deep arrays and objects may stand inside each other.
    /// - Returns: The value.
    /// - Throws: An error where the text is not JSON.
    public static func value(
        of text: String,
        depthLimit: Int = JSONReader.defaultDepthLimit
    ) throws(JSONError) -> JSONValue {
        try value(of: Array(text.utf8), depthLimit: depthLimit)
    }

    /// Reads the next value, whatever it is, as a tree.
    public mutating func readValue() throws(JSONError) -> JSONValue {
        try readValue(like: nil)
    }

    /// Reads the next value as a tree, in less time where it is like another.
    /// - Parameter example: What it may be like, such as the element in front of it.
    /// - Returns: The value.
    /// - Throws: An error where no value begins here.
    mutating func readValue(like example: JSONValue?) throws(JSONError) -> JSONValue {
        switch try peek() {
        case .string:
            return .string(try scanString())
        case .number:
            return .number(try scanNumberText())
        case .object:
            return .object(try readObject(like: example?.objectValue))
        case .array:
            let first = example?.arrayValue?.first
            var elements: [JSONValue] = []
            try beginArray()
            while try nextElement() { elements.append(try readValue(like: elements.last ?? first)) }
            return .array(elements)
        case .bool:
            return .bool(try readBool())
        case .null:
            try readNull()
            return .null
        }
    }

    /// Reads over the next value, whatever it is; it is checked all the same.
    public mutating func skipValue() throws(JSONError) {
        _ = try skipValuePlace()
    }

    /// Where a value stands in the text, which must be shorter than 4 GiB: so those of a body's members take little room.
    struct ValuePlace {
        let kind: JSONValue.Kind
        let start: UInt32
        /// The range of the bytes that say what they mean: those of a number, or of a string of ASCII without escapes.
        fileprivate var plainStart: UInt32 = 0
        fileprivate var plainEnd: UInt32 = 0

        /// Where the bytes stand that say what they mean.
        var plain: Range<Int>? {
            plainStart > 0 || plainEnd > 0 ? Int(plainStart)..<Int(plainEnd) : nil
        }

        fileprivate mutating func setPlain(_ range: Range<Int>) {
            plainStart = UInt32(truncatingIfNeeded: range.lowerBound)
            plainEnd = UInt32(truncatingIfNeeded: range.upperBound)
        }
    }

    /// Reads over the next value, whatever it is; it is checked all the same.
    /// - Returns: Where it stands.
    mutating func skipValuePlace() throws(JSONError) -> ValuePlace {
        switch skipWhiteSpace() ?? 0 {
        case UInt8(ascii: "\""):
            var place = ValuePlace(kind: .string, start: UInt32(truncatingIfNeeded: offset))
            if let plain = try skipString().plain { place.setPlain(plain) }
            return place
        case UInt8(ascii: "t"), UInt8(ascii: "f"):
            let place = ValuePlace(kind: .bool, start: UInt32(truncatingIfNeeded: offset))
            _ = try scanBool()
            return place
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            let start = offset
            var place = ValuePlace(kind: .number, start: UInt32(truncatingIfNeeded: start))
            try scanNumber()
            place.setPlain(start..<offset)
            return place
        default:
            let place = ValuePlace(kind: try peek(), start: UInt32(truncatingIfNeeded: offset))
            try skipContainerOrNull(place.kind)
            return place
        }
    }

    private mutating func skipContainerOrNull(_ kind: JSONValue.Kind) throws(JSONError) {
        switch kind {
        case .object:
            try beginObject()
            while try nextKeyPlace() != nil { try skipValue() }
        case .array:
            try beginArray()
            while try nextElement() { try skipValue() }
        default:
            try readNull()
        }
    }

    /// Reads a string.
    /// - Throws: An error where the next value is none, or a malformed one.
    public mutating func readString() throws(JSONError) -> String {
        try expectKind(.string)
        return try scanString()
    }

    /// Reads a boolean.
    /// - Throws: An error where the next value is none.
    public mutating func readBool() throws(JSONError) -> Bool {
        try expectKind(.bool)
        return try scanBool()
    }

    /// Reads the boolean that begins here.
    @inline(__always)
    private mutating func scanBool() throws(JSONError) -> Bool {
        let bool = bytes[offset] == UInt8(ascii: "t")
        if bool { try scanWord(Self.true) } else { try scanWord(Self.false) }
        return bool
    }

    /// Reads `null`.
    /// - Throws: An error where the next value is another.
    public mutating func readNull() throws(JSONError) {
        try expectKind(.null)
        try scanWord(Self.null)
    }

    private mutating func scanWord<let count: Int>(_ word: InlineArray<count, UInt8>) throws(JSONError) {
        let end = offset + count
        guard end <= bytes.count else { throw noValue() }
        for index in word.indices where bytes[offset + index] != word[index] { throw noValue() }
        guard end == bytes.count || !Self.isPartOfWord(bytes[end]) else { throw noValue() }
        offset = end
    }

    // The words that JSON has.
    private static let `true`: InlineArray<4, UInt8> = [
        UInt8(ascii: "t"), UInt8(ascii: "r"), UInt8(ascii: "u"), UInt8(ascii: "e"),
    ]
    private static let `false`: InlineArray<5, UInt8> = [
        UInt8(ascii: "f"), UInt8(ascii: "a"), UInt8(ascii: "l"), UInt8(ascii: "s"), UInt8(ascii: "e"),
    ]
    private static let null: InlineArray<4, UInt8> = [
        UInt8(ascii: "n"), UInt8(ascii: "u"), UInt8(ascii: "l"), UInt8(ascii: "l"),
    ]

    /// Whether a byte can stand in a word, such as the names of JavaScript's and Python's constants.
    static func isPartOfWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
        default: isDigit(byte)
        }
    }
}
