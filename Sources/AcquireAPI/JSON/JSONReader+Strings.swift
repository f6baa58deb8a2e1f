import HTTPMessage

extension JSONReader {
    /// Reads the string that begins here, at its quote.
    mutating func scanString() throws(JSONError) -> String {
        let quote = offset
        offset += 1
        let run = plainRun()
        guard run.end < bytes.count, bytes[run.end] == UInt8(ascii: "\"") else {
            return try scanEscapedString(from: quote)
        }
        let string = try text(run)
        offset = run.end + 1
        return string
    }

    /// Where a string stands in the text.
    struct StringPlace {
        /// Where its quote stands.
        let quote: Int
        /// Where its characters stand, where all are ASCII and none is an escape.
        let plain: Range<Int>?
    }

    /// Reads over the string that begins here, at its quote.
    /// - Returns: Where it stands.
    mutating func skipString() throws(JSONError) -> StringPlace {
        let quote = offset
        let end = endOfPlainASCII(from: quote + 1)
        guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else {
            offset = quote + 1
            _ = try scanEscapedString(from: quote)
            return StringPlace(quote: quote, plain: nil)
        }
        offset = end + 1
        return StringPlace(quote: quote, plain: (quote + 1)..<end)
    }

    /// Where a quote, a backslash, a control character, a byte beyond ASCII or the end of the text stands.
    private func endOfPlainASCII(from start: Int) -> Int {
        let span = bytes.span
        var end = start
        while end <= span.count - 8 {
            let word = span.word(at: end)
            let found = EightBytes.withSpecials(in: word) | word & 0x8080_8080_8080_8080
            if found != 0 { return end + found.trailingZeroBitCount / 8 }
            end += 8
        }
        while end < span.count {
            if EightBytes.isSpecial(span[end]) || span[end] >= 0x80 { break }
            end += 1
        }
        return end
    }

    /// A string that was read over.
    func text(of place: StringPlace) throws(JSONError) -> String {
        if let plain = place.plain { return asciiText(plain) }
        var reader = JSONReader(bytes, from: place.quote)
        return try reader.scanString()
    }

    /// A part of a string that means just what it says.
    private struct PlainRun {
        let start: Int
        /// Where a quote, a backslash, a control character or the end of the text stands.
        let end: Int
        let isASCII: Bool
    }

    /// The run that begins here; it may be empty.
    @inline(__always)
    private func plainRun() -> PlainRun {
        let span = bytes.span
        var end = offset
        var allBits: UInt8 = 0
        while end < span.count {
            let byte = span[end]
            if EightBytes.isSpecial(byte) { break }
            allBits |= byte
            end += 1
        }
        return PlainRun(start: offset, end: end, isASCII: allBits < 0x80)
    }

    @inline(__always)
    private func text(_ run: PlainRun) throws(JSONError) -> String {
        run.isASCII ? asciiText(run.start..<run.end) : try validatedText(run.start..<run.end)
    }

    /// The text of bytes that are known to be ASCII.
    @inline(__always)
    func asciiText(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    private func validatedText(_ range: Range<Int>) throws(JSONError) -> String {
        do {
            return String(copying: try UTF8Span(validating: bytes.span.extracting(range)))
        } catch {
            throw invalidUTF8(at: range.lowerBound + error.byteOffsets.lowerBound)
        }
    }

    private mutating func scanEscapedString(from quote: Int) throws(JSONError) -> String {
        var string = ""
        while true {
            let run = plainRun()
            string += try text(run)
            offset = run.end
            guard offset < bytes.count else { throw unterminatedString(from: quote) }
            switch bytes[offset] {
            case UInt8(ascii: "\""):
                offset += 1
                return string
            case UInt8(ascii: "\\"):
                string.unicodeScalars.append(try scanEscape(from: quote))
            default:
                throw controlCharacter()
            }
        }
    }

    private mutating func scanEscape(from quote: Int) throws(JSONError) -> Unicode.Scalar {
        let start = offset
        guard start + 1 < bytes.count else { throw unterminatedString(from: quote) }
        offset += 2
        switch bytes[start + 1] {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try scanUnicodeEscape(at: start, from: quote)
        default: throw malformedEscape(at: start)
        }
    }

    private mutating func scanUnicodeEscape(at start: Int, from quote: Int) throws(JSONError) -> Unicode.Scalar {
        let unit = try scanHexDigits(at: start, from: quote)
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard
            UTF16.isLeadSurrogate(unit), bytes[offset...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")])
        else { throw unpairedSurrogate(unit, at: start) }
        let second = offset
        offset += 2
        let low = try scanHexDigits(at: second, from: quote)
        guard UTF16.isTrailSurrogate(low) else { throw unpairedSurrogate(unit, at: start) }
        return UTF16.decode(UTF16.EncodedScalar([unit, low]))
    }

    private mutating func scanHexDigits(at start: Int, from quote: Int) throws(JSONError) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard offset < bytes.count else { throw unterminatedString(from: quote) }
            let byte = bytes[offset]
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
            default: throw malformedEscape(at: start)
            }
            unit = unit << 4 | UInt16(digit)
            offset += 1
        }
        return unit
    }
}
