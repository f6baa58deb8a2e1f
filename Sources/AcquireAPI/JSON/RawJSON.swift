/// Minified JSON text, for values that are kept as they were read and only written out again.
package struct RawJSON: Sendable, Equatable, CustomStringConvertible {
    /// The text, in UTF-8.
    package let bytes: [UInt8]

    /// Renders a value.
    /// - Parameter value: The value.
    package init(_ value: JSONValue) {
        bytes = JSONWriter.bytes(of: value)
    }

    /// Takes a text that is a number already.
    /// - Parameter number: The number.
    init(number: String) {
        bytes = [UInt8](number.utf8)
    }

    /// The text.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The text.
    package var description: String { text }
}
