/// Reads JSON exactly as RFC 8259 says, value by value, from UTF-8 bytes.
///
/// Either the whole becomes a tree, with ``value(of:depthLimit:)``, or the reader is a cursor that its user drives:
/// ```swift
/// var reader = JSONReader(bytes)
/// try reader.beginObject()
/// while let key = try reader.nextKey() {
///     if key == "id" { id = try reader.readNumber().intValue } else { try reader.skipValue() }
/// }
/// try reader.finish()
/// ```
/// Behind each key and each ``nextElement()`` exactly one value is to be read, skipped, or begun and walked to its end.
/// What is skipped is checked as strictly as what is read. A reader that has thrown is not to be used again.
public struct JSONReader: Sendable {
    /// How deep arrays and objects may stand inside each other where the caller does not say.
    public static let defaultDepthLimit = 128
    /// The greatest depth limit there is: it keeps the recursion over a tree within a stack of 1 MB, also unoptimised.
    public static let greatestDepthLimit = 512

    let bytes: [UInt8]
    private let depthLimit: Int
    /// How many bytes have been read.
    public internal(set) var offset = 0
    var depth = 0
    /// Whether the innermost container has just begun, so that no comma is due.
    var isAtStart = false

    /// Creates a reader at the start of a text.
    /// - Parameters:
    ///   - bytes: The text.
    ///   - depthLimit: How deep arrays and objects may stand inside each other, 0 to ``greatestDepthLimit``; a limit
    ///     outside that range is taken for its nearer end.
    public init(_ bytes: [UInt8], depthLimit: Int = JSONReader.defaultDepthLimit) {
        self.bytes = bytes
        self.depthLimit = min(max(depthLimit, 0), Self.greatestDepthLimit)
    }

    /// Creates a reader in front of a value within a text.
    init(_ bytes: [UInt8], from offset: Int) {
        self.init(bytes)
        self.offset = offset
    }

    /// What the next value is, from its first character; nothing is read but white space.
    /// - Throws: An error where no value begins here.
    public mutating func peek() throws(JSONError) -> JSONValue.Kind {
        guard let byte = skipWhiteSpace() else { throw noValue() }
        switch byte {
        case UInt8(ascii: "\""): return .string
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
        case UInt8(ascii: "n"): return .null
        default: throw noValue()
        }
    }

    /// Begins an object; its keys follow.
    /// - Throws: An error where the next value is no object, or is too deep.
    public mutating func beginObject() throws(JSONError) {
        try begin(.object)
    }

    /// Reads the next key of the object that was begun last and its colon, or the closing brace.
    /// - Returns: The key; `nil` where the object has ended.
    public mutating func nextKey() throws(JSONError) -> String? {
        guard try beginKey() else { return nil }
        let key = try scanString()
        try endKey()
        return key
    }

    /// Reads over the next key of the object that was begun last and its colon, or the closing brace.
    /// - Returns: Where the key stands; `nil` where the object has ended.
    mutating func nextKeyPlace() throws(JSONError) -> StringPlace? {
        guard try beginKey() else { return nil }
        let place = try skipString()
        try endKey()
        return place
    }

    /// Reads over the next key of the object that was begun last and its colon, if it is the one that is expected.
    ///
    /// That costs a fraction of what ``nextKey()`` does.
    /// - Parameter key: The key.
    /// - Returns: Whether it is; if it is not, or is written otherwise, nothing has been read.
    @inline(__always)
    mutating func skipKey(_ key: QuotedKey) -> Bool {
        guard let end = end(of: key) else { return false }
        isAtStart = false
        offset = end
        return true
    }

    /// Where the colon behind a key ends; `nil` where another key comes next, or none.
    @inline(__always)
    private func end(of key: QuotedKey) -> Int? {
        guard let quote = nextQuote, key.stands(in: bytes.span, at: quote) else { return nil }
        return endOfColon(from: quote + key.count)
    }

    /// Where the quote of the next key stands, behind its comma where one is due; `nil` where none does.
    @inline(__always)
    var nextQuote: Int? {
        let span = bytes.span
        var place = endOfWhiteSpace(from: offset)
        if !isAtStart {
            guard place < span.count, span[place] == UInt8(ascii: ",") else { return nil }
            place = endOfWhiteSpace(from: place + 1)
        }
        return place < span.count && span[place] == UInt8(ascii: "\"") ? place : nil
    }

    /// Where the colon ends that comes next; `nil` where none does.
    @inline(__always)
    func endOfColon(from start: Int) -> Int? {
        let place = endOfWhiteSpace(from: start)
        return place < bytes.count && bytes[place] == UInt8(ascii: ":") ? place + 1 : nil
    }

    /// Moves to the quote of the next key, or behind the closing brace.
    /// - Returns: Whether there is a key to read.
    @inline(__always)
    private mutating func beginKey() throws(JSONError) -> Bool {
        var byte = skipWhiteSpace()
        if byte == UInt8(ascii: "}") {
            end()
            return false
        }
        if isAtStart {
            isAtStart = false
            guard byte == UInt8(ascii: "\"") else { throw expected("a key in double quotes or '}'") }
        } else {
            guard byte == UInt8(ascii: ",") else { throw expected("a comma or '}' behind a member") }
            offset += 1
            byte = skipWhiteSpace()
            guard byte == UInt8(ascii: "\"") else { throw noneBehindComma("a key in double quotes", closing: "}") }
        }
        return true
    }

    @inline(__always)
    private mutating func endKey() throws(JSONError) {
        guard skipWhiteSpace() == UInt8(ascii: ":") else { throw expected("a colon behind the key") }
        offset += 1
    }

    /// Begins an array; its elements follow.
    /// - Throws: An error where the next value is no array, or is too deep.
    public mutating func beginArray() throws(JSONError) {
        try begin(.array)
    }

    /// Moves to the next element of the array that was begun last, or behind the closing bracket.
    /// - Returns: Whether there is an element to read.
    public mutating func nextElement() throws(JSONError) -> Bool {
        let byte = skipWhiteSpace()
        if byte == UInt8(ascii: "]") {
            end()
            return false
        }
        if isAtStart {
            isAtStart = false
            guard byte != nil else { throw expected("a value or ']'") }
        } else {
            guard byte == UInt8(ascii: ",") else { throw expected("a comma or ']' behind an element") }
            offset += 1
            if skipWhiteSpace() == UInt8(ascii: "]") { throw noneBehindComma("a value", closing: "]") }
        }
        return true
    }

    /// Checks that nothing but white space follows.
    /// - Throws: An error where something does.
    public mutating func finish() throws(JSONError) {
        if skipWhiteSpace() != nil { throw trailingText() }
    }

    private mutating func begin(_ kind: JSONValue.Kind) throws(JSONError) {
        try expectKind(kind)
        guard depth < depthLimit else {
            throw error(.tooDeep, "arrays and objects stand inside each other more than \(depthLimit) deep")
        }
        depth += 1
        offset += 1
        isAtStart = true
    }

    private mutating func end() {
        depth -= 1
        offset += 1
        isAtStart = false
    }

    /// Checks that the next value is of a kind, as far as its first character tells.
    mutating func expectKind(_ kind: JSONValue.Kind) throws(JSONError) {
        let found = try peek()
        guard found == kind else { throw error(.wrongKind, "expected \(kind), found \(found)") }
    }

    /// Moves behind white space and returns the byte there, unread; `nil` at the end.
    @inline(__always)
    mutating func skipWhiteSpace() -> UInt8? {
        offset = endOfWhiteSpace(from: offset)
        return offset < bytes.count ? bytes[offset] : nil
    }

    @inline(__always)
    func endOfWhiteSpace(from start: Int) -> Int {
        let span = bytes.span
        var end = start
        while end < span.count {
            let byte = span[end]
            // Most often there is none.
            if byte > UInt8(ascii: " ") { break }
            guard
                byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
                    || byte == UInt8(ascii: "\t")
            else { break }
            end += 1
        }
        return end
    }

    /// Whether a byte is an ASCII digit.
    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool {
        UInt8(ascii: "0") <= byte && byte <= UInt8(ascii: "9")
    }
}
