/// A telephone number in the form of E.164: `+`, then 8 to 15 digits of which the first is not 0.
package struct PhoneNumber: Hashable, Sendable, CustomStringConvertible {
    /// The number, such as `+14155550100`.
    package let e164: String

    /// Reads a number as people write it; `nil` where it is none.
    ///
    /// White space of any kind (no-break spaces too, which copied numbers hold), dashes of any kind, dots and brackets,
    /// round and square, are dropped, so that a `(0)` stays as a `0`. Then a leading `00` becomes `+`, and a number without either
    /// gets one. Digits are ASCII digits, `+` stands only in front, and anything else, such as `tel:` or an extension, makes it no
    /// number.
    /// - Parameter text: The number as written.
    package init?(normalizing text: String) {
        if Self.isE164(text) {
            e164 = text
            return
        }
        var digits: [UInt8] = []
        digits.reserveCapacity(17)
        var hasPlus = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "0"..."9": digits.append(UInt8(ascii: scalar))
            case "+" where !hasPlus && digits.isEmpty: hasPlus = true
            case " ", "-", ".", "(", ")", "[", "]": break
            default: guard Self.isSpaceOrDash(scalar) else { return nil }
            }
        }
        if !hasPlus, digits.starts(with: "00".utf8) { digits.removeFirst(2) }
        guard (8...15).contains(digits.count), digits.first != UInt8(ascii: "0") else { return nil }
        e164 = "+" + String(decoding: digits, as: UTF8.self)
    }

    /// Whether a text is in the form of E.164 already, as most are.
    private static func isE164(_ text: String) -> Bool {
        let bytes = text.utf8Span.span
        guard 9...16 ~= bytes.count, bytes[0] == UInt8(ascii: "+"), bytes[1] != UInt8(ascii: "0") else { return false }
        for index in 1..<bytes.count where !(UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[index]) { return false }
        return true
    }

    private static func isSpaceOrDash(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.properties.generalCategory == .dashPunctuation
            || scalar == "\u{2212}"  // the minus sign, which Unicode does not count among the dashes
    }

    /// The number in the form of E.164.
    package var description: String { e164 }
}
