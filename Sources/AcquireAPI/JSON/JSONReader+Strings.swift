extension JSONReader {
    /// Reads the string that begins here, at its quote.
    mutating func scanString() throws(JSONError) -> String {
        let quote = offset
        offset += 1
        let end = plainEnd(from: offset)
        guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else { return try scanEscapedString(from: quote) }
        let string = try text(offset..<end)
        offset = end + 1
        return string
    }

    /// Where the run ends that needs no look at its characters: at a quote, a backslash, a control character or the end.
    @inline(__always)
    private func plainEnd(from start: Int) -> Int {
        let span = bytes.span
        var end = start
        while end < span.count {
            let byte = span[end]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
            end += 1
        }
        return end
    }

    /// The text of some bytes.
    func text(_ range: Range<Int>) throws(JSONError) -> String {
        do {
            return String(copying: try UTF8Span(validating: bytes.span.extracting(range)))
        } catch {
            throw invalidUTF8(at: range.lowerBound + error.byteOffsets.lowerBound)
        }
    }

    private mutating func scanEscapedString(from quote: Int) throws(JSONError) -> String {
        var string = ""
        while true {
            let end = plainEnd(from: offset)
            string += try text(offset..<end)
            offset = end
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
