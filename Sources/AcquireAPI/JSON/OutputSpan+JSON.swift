import HTTPMessage

// How JSON's values are written into memory that has room for them: what is written for every send.
extension OutputSpan<UInt8> {
    /// Appends a text as it is.
    @inline(__always)
    mutating func append(text: String) {
        append(copying: text.utf8Span.span)
    }

    /// Appends JSON that is already text.
    @inline(__always)
    mutating func append(_ raw: RawJSON) {
        append(copying: raw.bytes.span)
    }

    /// Appends `true` or `false`.
    @inline(__always)
    mutating func append(_ bool: Bool) {
        if bool { append(bytesOf: 0x6575_7274, 4) } else { append(bytesOf: 0x65_736c_6166, 5) }
    }

    /// Appends an integer.
    mutating func append(integer: Int) {
        if 0..<10 ~= integer { return append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: integer)) }
        if integer < 0 { append(UInt8(ascii: "-")) }
        append(digitsOf: integer.magnitude)
    }

    /// Appends the digits of a number.
    private mutating func append(digitsOf number: UInt) {
        // Eight at a time: as many as a word has bytes.
        guard number < 100_000_000 else {
            append(digitsOf: number / 100_000_000)
            return append(bytesOf: Self.eightDigits(UInt32(truncatingIfNeeded: number % 100_000_000)) | Self.zeros, 8)
        }
        let digits = Self.eightDigits(UInt32(truncatingIfNeeded: number))
        // Without the zeros in front; a zero has a digit too.
        let count = 8 &- (digits | 1 << 56).trailingZeroBitCount / 8
        append(bytesOf: (digits | Self.zeros) &>> UInt64(64 &- 8 &* count), count)
    }

    /// Eight times the digit 0.
    private static var zeros: UInt64 { 0x3030_3030_3030_3030 }

    /// The eight digits of a number below 100,000,000, each as a number in a byte, the first in the lowest.
    @inline(__always)
    private static func eightDigits(_ number: UInt32) -> UInt64 {
        // By halves, all of a size at once; the factors divide by 100 and by 10.
        let fours = UInt64(number / 10_000) | UInt64(number % 10_000) << 32
        let hundreds = (fours &* 10_486) >> 20 & 0x0000_007f_0000_007f
        let twos = hundreds | (fours &- 100 &* hundreds) << 16
        let tens = (twos &* 103) >> 10 & 0x000f_000f_000f_000f
        return tens | (twos &- 10 &* tens) << 8
    }

    /// Appends the two digits of a number below 100.
    @inline(__always)
    mutating func append(twoDigits number: Int) {
        let number = UInt32(truncatingIfNeeded: number)
        append(bytesOf: UInt64(0x3030 &+ number / 10 &+ (number % 10) &<< 8), 2)
    }

    /// Appends a number as 16 lowercase hexadecimal digits.
    mutating func append(hexadecimal bits: UInt64) {
        append(bytesOf: Self.hexadecimal(UInt32(truncatingIfNeeded: bits >> 32)), 8)
        append(bytesOf: Self.hexadecimal(UInt32(truncatingIfNeeded: bits)), 8)
    }

    /// The eight lowercase hexadecimal digits of a number, the first in the lowest byte.
    private static func hexadecimal(_ bits: UInt32) -> UInt64 {
        // Each half byte into a byte of its own, then to ASCII, all at once.
        var digits = UInt64(bits.byteSwapped)
        digits = (digits | digits << 16) & 0x0000_ffff_0000_ffff
        digits = (digits | digits << 8) & 0x00ff_00ff_00ff_00ff
        digits = (digits >> 4 | digits << 8) & 0x0f0f_0f0f_0f0f_0f0f
        let letters = (digits &+ 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
        return digits &+ 0x3030_3030_3030_3030 &+ letters &* 39
    }

    /// Appends ASCII that needs no escapes, in quotes.
    @inline(__always)
    mutating func append(inQuotes text: Span<UInt8>) {
        append(UInt8(ascii: "\""))
        append(copying: text)
        append(UInt8(ascii: "\""))
    }

    /// Appends a string in quotes, with the escapes that RFC 8259 demands and no others.
    mutating func append(quoted string: String) {
        let text = string.utf8Span.span
        if Self.needsEscapes(text) {
            append(UInt8(ascii: "\""))
            for index in text.indices { append(escaped: text[index]) }
            append(UInt8(ascii: "\""))
        } else {
            append(inQuotes: text)
        }
    }

    /// How many bytes a string takes in quotes at the most: an escape has six.
    static func room(forQuoted string: String) -> Int {
        2 + 6 * string.utf8.count
    }

    /// How many bytes a value takes at the most that is an integer, a telephone number, a date or an id.
    static var roomForShortValue: Int { 36 }

    /// Whether a text has a quote, a backslash or a control character.
    private static func needsEscapes(_ text: Span<UInt8>) -> Bool {
        var offset = 0
        while offset <= text.count - 8 {
            if EightBytes.withSpecials(in: text.word(at: offset)) != 0 { return true }
            offset += 8
        }
        while offset < text.count {
            if EightBytes.isSpecial(text[offset]) { return true }
            offset += 1
        }
        return false
    }

    private mutating func append(escaped byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): append(text: "\\\"")
        case UInt8(ascii: "\\"): append(text: "\\\\")
        case 0x08: append(text: "\\b")
        case 0x09: append(text: "\\t")
        case 0x0A: append(text: "\\n")
        case 0x0C: append(text: "\\f")
        case 0x0D: append(text: "\\r")
        case 0..<0x20:
            append(text: byte < 0x10 ? "\\u000" : "\\u001")
            let digit = byte & 0xF
            append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        default: append(byte)
        }
    }
}
