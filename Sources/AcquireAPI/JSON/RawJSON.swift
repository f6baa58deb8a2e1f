/// Minified JSON text, for values that are kept as they were read and only written out again.
package struct RawJSON: Sendable, Equatable, CustomStringConvertible {
    /// The text.
    package let text: String

    /// Renders a value.
    /// - Parameter value: The value.
    package init(_ value: JSONValue) {
        text = String(decoding: JSONWriter.bytes(of: value), as: UTF8.self)
    }

    /// Takes a text that is a number already.
    /// - Parameter number: The number.
    init(number: String) {
        text = number
    }

    /// The text.
    package var description: String { text }
}
