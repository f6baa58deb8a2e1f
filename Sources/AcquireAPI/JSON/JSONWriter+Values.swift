import HTTPMessage

extension JSONWriter {
    /// Writes a string.
    /// - Parameter string: The string.
    public mutating func value(_ string: String) {
        separate()
        appendQuoted(string)
    }

    /// Writes an integer.
    /// - Parameter integer: The integer.
    public mutating func value(_ integer: Int) {
        separate()
        append(room: OutputSpan<UInt8>.roomForShortValue) { $0.append(integer: integer) }
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
        append(room: raw.bytes.count) { $0.append(raw) }
    }

    /// Writes a date, or `null` where there is none.
    mutating func value(_ timestamp: Timestamp?) {
        guard let timestamp else { return null() }
        separate()
        append(room: OutputSpan<UInt8>.roomForShortValue) { $0.append(inQuotes: timestamp.text.span) }
    }

    /// Writes a value that is written into memory with room for it.
    /// - Parameters:
    ///   - room: How many bytes it has at the most.
    ///   - write: Appends it.
    @inline(__always)
    mutating func value(room: Int, _ write: (inout OutputSpan<UInt8>) -> Void) {
        separate()
        append(room: room, write)
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

    private mutating func append(room: Int, _ write: (inout OutputSpan<UInt8>) -> Void) {
        bytes.append(addingCapacity: room, initializingWith: write)
    }

    /// Appends a string in quotes, with the escapes that RFC 8259 demands and no others.
    mutating func appendQuoted(_ string: String) {
        append(room: OutputSpan<UInt8>.room(forQuoted: string)) { $0.append(quoted: string) }
    }
}
