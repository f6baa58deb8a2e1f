import HTTPMessage

/// A request's id: 16 lowercase hexadecimal digits.
struct RequestID: Hashable, Sendable {
    /// The digits as a number.
    let bits: UInt64

    init(bits: UInt64) {
        self.bits = bits
    }

    /// Reads an id; nil where the text is none.
    init?(_ text: String) {
        guard let bits = Hexadecimal.bits(text.utf8) else { return nil }
        self.bits = bits
    }
}

extension RequestID: CustomStringConvertible {
    /// The digits.
    var description: String { String(ascii: text.span) }

    /// The digits in ASCII.
    var text: InlineArray<16, UInt8> {
        InlineArray { $0.append(hexadecimal: bits) }
    }
}
