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
    var description: String {
        var digits: [UInt8] = []
        digits.reserveCapacity(16)
        Hexadecimal.append(bits, to: &digits)
        return String(decoding: digits, as: UTF8.self)
    }
}
