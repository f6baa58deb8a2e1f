import HTTPMessage

/// Twilio's id of a message: `SM` and 32 lowercase hexadecimal digits.
struct MessageSid: Hashable, Sendable {
    private let high: UInt64
    private let low: UInt64

    /// Creates the id of these digits, as two numbers.
    init(_ high: UInt64, _ low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Reads an id; nil where the text is none.
    init?(_ text: String) {
        let digits = text.utf8.dropFirst(2)
        guard text.hasPrefix("SM"), let high = Hexadecimal.bits(digits.prefix(16)),
            let low = Hexadecimal.bits(digits.dropFirst(16))
        else { return nil }
        self.init(high, low)
    }

    /// The id in ASCII.
    var text: InlineArray<34, UInt8> {
        InlineArray { text in
            text.append(UInt8(ascii: "S"))
            text.append(UInt8(ascii: "M"))
            text.append(hexadecimal: high)
            text.append(hexadecimal: low)
        }
    }
}

extension MessageSid: CustomStringConvertible {
    /// The id.
    var description: String { String(ascii: text.span) }
}
