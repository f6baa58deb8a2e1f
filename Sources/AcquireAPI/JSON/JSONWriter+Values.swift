extension JSONWriter {
    /// Writes a string.
    /// - Parameter string: The string.
    public mutating func value(_ string: String) {
        separate()
        appendQuoted(string)
    }

    /// Writes a string of ASCII that needs no escapes.
    mutating func value(inQuotes text: [UInt8]) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: text)
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes a telephone number, which needs no escapes.
    mutating func value(_ number: PhoneNumber) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        append(number.e164)
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes an integer.
    /// - Parameter integer: The integer.
    public mutating func value(_ integer: Int) {
        separate()
        if integer < 0 { bytes.append(UInt8(ascii: "-")) }
        appendDigits(of: integer.magnitude)
    }

    /// Writes a boolean.
    /// - Parameter bool: The boolean.
    public mutating func value(_ bool: Bool) {
        separate()
        append(bool ? "true" : "false")
    }

    /// Writes `null`.
    public mutating func null() {
        separate()
        append("null")
    }

    /// Writes JSON that is already text.
    /// - Parameter raw: The text.
    package mutating func value(_ raw: RawJSON) {
        separate()
        append(raw.text)
    }

    /// Writes an array of strings.
    mutating func value(texts: [String]) {
        beginArray()
        for text in texts { value(text) }
        endArray()
    }

    /// Writes a value with all that it holds.
    /// - Parameter value: The value.
    public mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .bool(let bool): self.value(bool)
        case .number(let number):
            separate()
            append(number.text)
        case .string(let string): self.value(string)
        case .array(let elements):
            beginArray()
            for element in elements { self.value(element) }
            endArray()
        case .object(let object):
            beginObject()
            for (key, value) in object { member(key, value) }
            endObject()
        }
    }

    private mutating func append(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func appendDigits(of number: UInt) {
        var digits = InlineArray<20, UInt8>(repeating: 0)
        var start = digits.count
        var rest = number
        repeat {
            start -= 1
            digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        } while rest > 0
        bytes.append(addingCapacity: digits.count - start) { text in
            for index in start..<digits.count { text.append(digits[index]) }
        }
    }

    /// Appends a string in quotes, with the escapes that RFC 8259 demands and no others.
    mutating func appendQuoted(_ string: String) {
        bytes.append(UInt8(ascii: "\""))
        if Self.needsEscapes(string) {
            for byte in string.utf8 { appendEscaped(byte) }
        } else {
            append(string)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Looks at every byte, without a way out, since the compiler then takes many at a time.
    @inline(__always)
    private static func needsEscapes(_ string: String) -> Bool {
        let span = string.utf8Span.span
        var found: UInt8 = 0
        for index in span.indices {
            let byte = span[index]
            found |= byte < 0x20 ? 1 : 0
            found |= byte == UInt8(ascii: "\"") ? 1 : 0
            found |= byte == UInt8(ascii: "\\") ? 1 : 0
        }
        return found != 0
    }

    private mutating func appendEscaped(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): append("\\\"")
        case UInt8(ascii: "\\"): append("\\\\")
        case 0x08: append("\\b")
        case 0x09: append("\\t")
        case 0x0A: append("\\n")
        case 0x0C: append("\\f")
        case 0x0D: append("\\r")
        case 0..<0x20:
            append(byte < 0x10 ? "\\u000" : "\\u001")
            let digit = byte & 0xF
            bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        default: bytes.append(byte)
        }
    }
}
