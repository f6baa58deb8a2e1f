import AcquireAPI
import Testing

/// A row of the tables of texts that are JSON or are not; the names are those of the well-known JSONTestSuite where
/// it has the text.
struct JSONText: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    /// What is wrong with the text; `nil` where it is JSON.
    let mistake: JSONError.Kind?

    var testDescription: String { name }

    init(_ name: String, _ text: String, _ mistake: JSONError.Kind? = nil) {
        self.init(name, bytes: Array(text.utf8), mistake)
    }

    init(_ name: String, bytes: [UInt8], _ mistake: JSONError.Kind? = nil) {
        self.name = name
        self.bytes = bytes
        self.mistake = mistake
    }

    /// A text whose bytes stand between `["` and `"]`.
    init(_ name: String, inString bytes: [UInt8], _ mistake: JSONError.Kind? = nil) {
        self.init(name, bytes: [0x5B, 0x22] + bytes + [0x22, 0x5D], mistake)
    }
}
