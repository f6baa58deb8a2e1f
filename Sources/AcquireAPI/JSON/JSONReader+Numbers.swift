extension JSONReader {
    /// Reads a number.
    /// - Throws: An error where the next value is none, or a malformed one.
    public mutating func readNumber() throws(JSONError) -> JSONNumber {
        try expectKind(.number)
        return try scanNumberText()
    }

    /// Reads the number that begins here.
    mutating func scanNumberText() throws(JSONError) -> JSONNumber {
        let start = offset
        try scanNumber()
        return JSONNumber(unchecked: asciiText(start..<offset))
    }

    /// Moves behind the number that begins here.
    @inline(__always)
    mutating func scanNumber() throws(JSONError) {
        let end = endOfDigits(from: offset)
        // Most are integers with a comma or white space behind them, and so nothing more to look at.
        if end > offset, end < bytes.count, bytes[end] == UInt8(ascii: ",") || bytes[end] <= UInt8(ascii: " "),
            bytes[offset] != UInt8(ascii: "0")
        {
            offset = end
        } else {
            try scanAnyNumber()
        }
    }

    /// Moves behind a number of any form.
    private mutating func scanAnyNumber() throws(JSONError) {
        if bytes[offset] == UInt8(ascii: "-") { offset += 1 }
        let first = offset
        try scanDigits(behind: "'-'")
        if bytes[first] == UInt8(ascii: "0"), offset > first + 1 {
            throw error(.malformedNumber, at: first, "a number must not have zeros in front")
        }
        if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
            offset += 1
            try scanDigits(behind: "the decimal point")
        }
        if offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") {
            offset += 1
            if offset < bytes.count, bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-") {
                offset += 1
            }
            try scanDigits(behind: "the exponent's 'e'")
        }
        if offset < bytes.count, Self.isPartOfWord(bytes[offset]) || [0x2B, 0x2D, 0x2E].contains(bytes[offset]) {
            throw error(.malformedNumber, "\(found(at: offset)) cannot stand in this place of a number")
        }
    }

    private mutating func scanDigits(behind what: StaticString) throws(JSONError) {
        let end = endOfDigits(from: offset)
        guard end == offset else {
            offset = end
            return
        }
        if offset == bytes.count { throw expected("a digit behind \(what)") }
        try refuseInvalidUTF8(at: offset)
        throw error(.malformedNumber, "expected a digit behind \(what), found \(found(at: offset))")
    }

    @inline(__always)
    private func endOfDigits(from start: Int) -> Int {
        let span = bytes.span
        var end = start
        while end < span.count, Self.isDigit(span[end]) { end += 1 }
        return end
    }
}
