import Testing

@testable import AcquireAPI

/// Strings are looked at eight bytes at a time: wherever in them a byte stands that matters, it is found.
@Suite struct EightBytesTests {
    /// Every byte at every place of a text, in the midst of every length around 8 and 16.
    @Test func findsEachByteWhereverItStands() throws {
        for length in [1, 7, 8, 9, 15, 16, 17, 24] {
            for place in 0..<length {
                for byte in UInt8.min...UInt8.max {
                    var text = [UInt8](repeating: UInt8(ascii: "a"), count: length)
                    text[place] = byte
                    let quoted = [UInt8(ascii: "\"")] + text + [UInt8(ascii: "\"")]
                    #expect(throwsTheSame(quoted), "\(byte) at \(place) of \(length)")
                    guard byte < 0x80 else { continue }
                    let string = String(decoding: text, as: UTF8.self)
                    #expect(
                        try JSONReader.value(of: JSONWriter.bytes(of: .string(string))) == .string(string),
                        "\(byte) at \(place) of \(length)")
                }
            }
        }
    }

    @Test func tellsDigitsFromAllElse() {
        let digits: UInt64 = 0x3938_3736_3534_3330
        for place in UInt64(0)..<8 {
            for byte in UInt8.min...UInt8.max {
                let word = digits & ~(0xff << (8 * place)) | UInt64(byte) << (8 * place)
                #expect(EightBytes.areDigits(word) == (0x30...0x39 ~= byte), "\(byte) at \(place)")
            }
        }
    }

    /// Whether a value that is skipped is taken or refused as one that is read, which goes byte by byte.
    private func throwsTheSame(_ json: [UInt8]) -> Bool {
        var (reading, skipping) = (JSONReader(json), JSONReader(json))
        let read = Result { () throws(JSONError) in
            _ = try reading.readValue()
            try reading.finish()
        }
        let skipped = Result { () throws(JSONError) in
            try skipping.skipValue()
            try skipping.finish()
        }
        return switch (read, skipped) {
        case (.success, .success): true
        case (.failure(let first), .failure(let second)): "\(first)" == "\(second)"
        default: false
        }
    }

    /// Two bytes that matter: what the first borrows must not hide the second, nor make one of a byte that is none.
    @Test func tellsTheFirstOfTwo() {
        let bytes: [UInt8] = [0x00, 0x1f, 0x20, 0x21, 0x22, 0x23, 0x5b, 0x5c, 0x5d, 0x7f, 0x80, 0xa2, 0xdc, 0xff]
        for first in bytes {
            for second in bytes {
                let pair = UInt64(first) << 16 + UInt64(second) << 24
                let found = EightBytes.withSpecials(in: 0x6161_6161_0000_6161 + pair)
                let place: Int? = isSpecial(first) ? 2 : isSpecial(second) ? 3 : nil
                #expect((found == 0) == (place == nil))
                if let place { #expect(found.trailingZeroBitCount / 8 == place) }
            }
        }
    }

    private func isSpecial(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }
}
