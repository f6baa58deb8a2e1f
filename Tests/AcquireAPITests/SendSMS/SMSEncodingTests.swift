@testable import AcquireAPI
import Testing

@Suite struct SMSEncodingTests {
    /// Text, how often it is repeated in a row with others, and what that costs; from Twilio's rules.
    struct Vector: Sendable, CustomTestStringConvertible {
        let text: String
        let alphabet: SMSEncoding.Alphabet
        let segments: Int
        let testDescription: String

        init(_ parts: [(String, Int)], _ alphabet: SMSEncoding.Alphabet, _ segments: Int) {
            text = parts.map { String(repeating: $0, count: $1) }.joined()
            self.alphabet = alphabet
            self.segments = segments
            testDescription = parts.map { "\($0.debugDescription)×\($1)" }.joined(separator: "+")
        }

        init(_ text: String, _ count: Int, _ alphabet: SMSEncoding.Alphabet, _ segments: Int) {
            self.init([(text, count)], alphabet, segments)
        }
    }

    static let gsm7 = [
        Vector("a", 1, .gsm7, 1), Vector("a", 160, .gsm7, 1), Vector("a", 161, .gsm7, 2), Vector("a", 306, .gsm7, 2),
        Vector("a", 307, .gsm7, 3), Vector("a", 1600, .gsm7, 11),
        Vector("€", 80, .gsm7, 1), Vector("€", 81, .gsm7, 2), Vector("€", 152, .gsm7, 2), Vector("€", 153, .gsm7, 3),
        Vector([("a", 152), ("€", 1), ("a", 151)], .gsm7, 2), Vector([("a", 152), ("€", 1), ("a", 152)], .gsm7, 3),
        Vector("é", 160, .gsm7, 1), Vector("é", 161, .gsm7, 2), Vector("[", 80, .gsm7, 1), Vector("[", 81, .gsm7, 2),
        Vector("\r\n", 80, .gsm7, 1), Vector("\r\n", 81, .gsm7, 2),
        // Two septets that are not one pair may be split.
        Vector([("a", 152), ("\r\n", 1), ("a", 152)], .gsm7, 2),
        Vector("\u{C}", 80, .gsm7, 1), Vector("\u{C}", 81, .gsm7, 2),
    ]

    static let ucs2 = [
        Vector("я", 70, .ucs2, 1), Vector("я", 71, .ucs2, 2), Vector("я", 134, .ucs2, 2), Vector("я", 135, .ucs2, 3),
        Vector("👍", 35, .ucs2, 1), Vector("👍", 36, .ucs2, 2), Vector("👍", 66, .ucs2, 2), Vector("👍", 67, .ucs2, 3),
        Vector([("a", 68), ("👍", 1)], .ucs2, 1), Vector([("a", 69), ("👍", 1)], .ucs2, 2),
        Vector("ç", 70, .ucs2, 1), Vector("ç", 71, .ucs2, 2), Vector("`", 70, .ucs2, 1), Vector("`", 71, .ucs2, 2),
        Vector("👨‍👩‍👧‍👦", 6, .ucs2, 1), Vector("👨‍👩‍👧‍👦", 7, .ucs2, 2), Vector("👨‍👩‍👧‍👦", 12, .ucs2, 2),
        Vector("👨‍👩‍👧‍👦", 13, .ucs2, 3), Vector("🌍", 800, .ucs2, 25),
        // CR LF is two units, and no grapheme that a segment must hold as a whole.
        Vector([("я", 66), ("\r\n", 1), ("я", 66)], .ucs2, 2), Vector([("\r\n", 35), ("я", 1)], .ucs2, 2),
        Vector([("я", 66), ("👍", 1), ("я", 65)], .ucs2, 2), Vector([("я", 66), ("👍", 1), ("я", 66)], .ucs2, 3),
        // A letter under more accents than a segment holds is split between them.
        Vector([("e", 1), ("\u{301}", 69)], .ucs2, 1), Vector([("e", 1), ("\u{301}", 70)], .ucs2, 2),
        Vector([("e", 1), ("\u{301}", 133)], .ucs2, 2), Vector([("e", 1), ("\u{301}", 134)], .ucs2, 3),
        // And of such, never a surrogate pair: U+1D165 has two units.
        Vector([("e", 1), ("\u{1D165}", 66)], .ucs2, 2), Vector([("ee", 1), ("\u{1D165}", 66)], .ucs2, 3),
    ]

    @Test(arguments: gsm7 + ucs2)
    func countsSegments(_ vector: Vector) {
        let encoding = SMSEncoding(of: vector.text)
        #expect(encoding.alphabet == vector.alphabet)
        #expect(SMSEncoding.segments(of: vector.text) == vector.segments)
        #expect((encoding.reason == nil) == (vector.alphabet == .gsm7))
    }

    @Test func takesOneSegmentForNothing() {
        #expect(SMSEncoding(of: "") == SMSEncoding(of: "a"))
        #expect(SMSEncoding.segments(of: "") == 1)
    }

    @Test(arguments: [
        ("Hi “you”", Character("“"), 3, Unicode.Scalar(0x201C)),
        ("a\r\nb\tc", "\t", 3, Unicode.Scalar(0x09)),
        ("cafe\u{301}", "e\u{301}", 3, Unicode.Scalar(0x301)),
        ("👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦", 0, Unicode.Scalar(0x1F468)),
        ("ok\u{A0}", "\u{A0}", 2, Unicode.Scalar(0xA0)),
    ])
    func namesWhatMakesItUCS2(_ text: String, _ character: Character, _ index: Int, _ scalar: Unicode.Scalar?) {
        let reason = SMSEncoding(of: text).reason
        #expect(reason?.character == character)
        #expect(reason?.index == index)
        #expect(reason?.scalar == scalar)
    }

    /// GSM 03.38, table 1, without the escape; then its extension.
    @Test func knowsTheWholeAlphabet() {
        let basic =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
        #expect(basic.unicodeScalars.count == 127)
        let extended = "\u{C}^{}\\[~]|€"
        for code in 0..<0x3000 as Range<UInt32> {
            guard let scalar = Unicode.Scalar(code) else { continue }
            let septets = basic.unicodeScalars.contains(scalar) ? 1 : extended.unicodeScalars.contains(scalar) ? 2 : 0
            if GSM7.septets(of: scalar) != septets { Issue.record("U+\(String(code, radix: 16))") }
        }
    }
}
