import HTTPMessage

/// A telephone number in the form of E.164: `+`, then 8 to 15 digits of which the first is not 0.
package struct PhoneNumber: Hashable, Sendable, CustomStringConvertible {
    /// The first eight characters in ASCII, the first of all in the lowest byte: a number has nine at least.
    let beginning: UInt64
    /// The others, and NULs behind them.
    fileprivate let rest: UInt64

    /// Reads a number as people write it; `nil` where it is none.
    ///
    /// White space of any kind (no-break spaces too, which copied numbers hold), dashes of any kind, dots and brackets,
    /// round and square, are dropped, so that a `(0)` stays as a `0`. Then a leading `00` becomes `+`, and a number without either
    /// gets one. Digits are ASCII digits, `+` stands only in front, and anything else, such as `tel:` or an extension, makes it no
    /// number.
    /// - Parameter text: The number as written.
    package init?(normalizing text: String) {
        if let number = PhoneNumber(e164: text.utf8Span.span) {
            self = number
            return
        }
        var digits: [UInt8] = [UInt8(ascii: "+")]
        digits.reserveCapacity(17)
        var hasPlus = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "0"..."9": digits.append(UInt8(ascii: scalar))
            case "+" where !hasPlus && digits.count == 1: hasPlus = true
            case " ", "-", ".", "(", ")", "[", "]": break
            default: guard Self.isSpaceOrDash(scalar) else { return nil }
            }
        }
        if !hasPlus, digits.starts(with: "+00".utf8) { digits.removeSubrange(1...2) }
        guard let number = PhoneNumber(e164: digits.span) else { return nil }
        self = number
    }

    /// Reads a number that is in the form of E.164 already, as most are; `nil` where it is not.
    /// - Parameter text: The number, in ASCII.
    init?(e164 text: Span<UInt8>) {
        guard 9...16 ~= text.count, text[0] == UInt8(ascii: "+"), text[1] != UInt8(ascii: "0") else { return nil }
        beginning = text.word(at: 0)
        // The last eight are digits all, of which the beginning has some too.
        let last = text.word(at: text.count - 8)
        guard EightBytes.areDigits(beginning & ~0xff | UInt64(UInt8(ascii: "0"))), EightBytes.areDigits(last) else {
            return nil
        }
        rest = last >> UInt64(8 * (16 - text.count))
    }

    /// How many characters stand behind the first eight.
    fileprivate var restCount: Int { 8 - rest.leadingZeroBitCount / 8 }

    /// The four digits behind the first eight characters; `nil` where there are more or fewer.
    var lastFourDigits: Int? {
        guard restCount == 4 else { return nil }
        return (0..<4).reduce(0) { 10 * $0 + Int(rest >> (8 * UInt64($1)) & 0xf) }
    }

    private static func isSpaceOrDash(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.properties.generalCategory == .dashPunctuation
            || scalar == "\u{2212}"  // the minus sign, which Unicode does not count among the dashes
    }

    /// The number, such as `+14155550100`.
    package var e164: String {
        String(decoding: [UInt8](capacity: 16) { $0.append(self) }, as: UTF8.self)
    }

    /// The number in the form of E.164.
    package var description: String { e164 }
}

extension OutputSpan<UInt8> {
    /// Appends a telephone number in the form of E.164.
    @inline(__always)
    fileprivate mutating func append(_ number: PhoneNumber) {
        append(bytesOf: number.beginning, 8)
        append(bytesOf: number.rest, number.restCount)
    }

    /// Appends a telephone number, in quotes.
    mutating func append(quoted number: PhoneNumber) {
        append(UInt8(ascii: "\""))
        append(number)
        append(UInt8(ascii: "\""))
    }
}
