/// Writes JSON into one growing array of bytes.
///
/// The writer puts the commas, and trusts its user for the rest: what is begun is to be ended, and in an object each
/// value has its key.
/// ```swift
/// var writer = JSONWriter(reserving: 64)
/// writer.beginObject()
/// writer.member("id", 3)
/// writer.beginArray("tags")
/// writer.value("new")
/// writer.endArray()
/// writer.endObject()  // {"id":3,"tags":["new"]}
/// ```
public struct JSONWriter: Sendable {
    /// How the text looks.
    public enum Style: Sendable {
        /// Without any white space.
        case minified
        /// A member or element a line, indented by two spaces, for readers; no line end behind the last line.
        case pretty
    }

    /// What has been written.
    public internal(set) var bytes: [UInt8] = []
    private let style: Style
    private var depth = 0
    private var separator = Separator.none

    /// What is due in front of the next key or value.
    private enum Separator {
        case none
        case firstInContainer
        case comma
    }

    /// Creates a writer.
    /// - Parameters:
    ///   - capacity: The bytes to make room for at once.
    ///   - style: How the text looks.
    public init(reserving capacity: Int = 0, style: Style = .minified) {
        self.style = style
        bytes.reserveCapacity(capacity)
    }

    /// Writes a value as a whole text.
    /// - Parameters:
    ///   - value: The value.
    ///   - style: How the text looks.
    /// - Returns: The text.
    public static func bytes(of value: JSONValue, style: Style = .minified) -> [UInt8] {
        var writer = JSONWriter(style: style)
        writer.value(value)
        return writer.bytes
    }

    /// Begins an object: the document's, an array's next element or, behind a key, its value.
    public mutating func beginObject() {
        begin(UInt8(ascii: "{"))
    }

    /// Ends the object that was begun last.
    public mutating func endObject() {
        end(UInt8(ascii: "}"))
    }

    /// Begins an array: the document's, an array's next element or, behind a key, its value.
    public mutating func beginArray() {
        begin(UInt8(ascii: "["))
    }

    /// Ends the array that was begun last.
    public mutating func endArray() {
        end(UInt8(ascii: "]"))
    }

    /// Writes a key; its value follows.
    /// - Parameter key: The key.
    public mutating func key(_ key: String) {
        separate()
        appendQuoted(key)
        bytes.append(UInt8(ascii: ":"))
        if style == .pretty { bytes.append(UInt8(ascii: " ")) }
        separator = .none
    }

    /// Says that a whole value has just been appended, so that a comma is due in front of the next.
    mutating func endedValue() {
        separator = .comma
    }

    /// Writes a string in which a template's hole is to be.
    /// - Returns: Where the hole is.
    mutating func textWithHole(_ beginning: String, _ ending: String) -> Int {
        value(beginning)
        bytes.removeLast()
        let hole = bytes.count
        appendQuoted(ending)
        bytes.remove(at: hole)
        return hole
    }

    private mutating func begin(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        depth += 1
        separator = .firstInContainer
    }

    private mutating func end(_ bracket: UInt8) {
        depth -= 1
        if separator == .comma { breakLine() }
        bytes.append(bracket)
        separator = .comma
    }

    /// Puts what is due in front of a key or value; behind the value, a comma is due.
    @inline(__always)
    mutating func separate() {
        switch separator {
        case .none: break
        case .firstInContainer:
            breakLine()
        case .comma:
            bytes.append(UInt8(ascii: ","))
            breakLine()
        }
        separator = .comma
    }

    private mutating func breakLine() {
        guard style == .pretty else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }
}
