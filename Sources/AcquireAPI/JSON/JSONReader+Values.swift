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
        switch try peek() {
        case .string:
            return .string(try scanString())
        case .number:
            return .number(try scanNumberText())
        case .object:
            var object = JSONObject()
            try beginObject()
            while let key = try nextKey() { object[key] = try readValue() }
            return .object(object)
        case .array:
            var elements: [JSONValue] = []
            try beginArray()
            while try nextElement() { elements.append(try readValue()) }
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
        switch try peek() {
        case .string:
            try skipString()
        case .number:
            try scanNumber()
        case .object:
            try beginObject()
            while try nextKey() != nil { try skipValue() }
        case .array:
            try beginArray()
            while try nextElement() { try skipValue() }
        case .bool:
            _ = try readBool()
        case .null:
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
        let bool = bytes[offset] == UInt8(ascii: "t")
        try scanWord(bool ? "true" : "false")
        return bool
    }

    /// Reads `null`.
    /// - Throws: An error where the next value is another.
    public mutating func readNull() throws(JSONError) {
        try expectKind(.null)
        try scanWord("null")
    }

    private mutating func scanWord(_ word: String) throws(JSONError) {
        var end = offset
        for byte in word.utf8 {
            guard end < bytes.count, bytes[end] == byte else { throw noValue() }
            end += 1
        }
        guard end == bytes.count || !Self.isPartOfWord(bytes[end]) else { throw noValue() }
        offset = end
    }

    /// Whether a byte can stand in a word, such as the names of JavaScript's and Python's constants.
    static func isPartOfWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
        default: isDigit(byte)
        }
    }
}
