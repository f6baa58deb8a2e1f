/// The members of a Send-SMS body, by their documented keys: each value is read when it is asked for.
struct SendSMSBody {
    typealias Key = SendSMSRequest.Key

    private let bytes: [UInt8]
    /// At the place of each key; of a key given twice the last.
    private var places = InlineArray<14, JSONReader.ValuePlace?>(repeating: nil)
    /// The keys that are not documented, each once.
    private(set) var unknownKeys: [String] = []

    /// Reads a body.
    /// - Parameter bytes: The body.
    /// - Throws: Why it is no JSON object.
    init(_ bytes: [UInt8]) throws(SendSMSRefusal) {
        self.bytes = bytes
        var reader = JSONReader(bytes)
        let kind: JSONValue.Kind
        do throws(JSONError) {
            kind = try reader.peek()
            if kind == .object { try readMembers(&reader, expecting: Key.quoted.span) } else { try reader.skipValue() }
            try reader.finish()
        } catch {
            throw switch error.kind {
            case .empty: Self.refusal("empty")
            case .tooDeep: Self.refusal("nested too deep (\(error))")
            default: Self.refusal("not JSON (\(error))")
            }
        }
        guard kind == .object else { throw Self.refusal("\(kind)") }
    }

    private mutating func readMembers(
        _ reader: inout JSONReader, expecting keys: Span<QuotedKey>
    ) throws(JSONError) {
        var unknown = JSONObject()
        // Most bodies keep to the documented order.
        var expected = 0
        try reader.beginObject()
        while true {
            if expected < keys.count, reader.skipKey(keys[expected]) {
                places[expected] = try reader.skipValuePlace()
                expected += 1
                continue
            }
            guard let name = try reader.nextKeyPlace() else { break }
            let value = try reader.skipValuePlace()
            let text = try reader.text(of: name)
            if let key = Key(rawValue: text)?.place {
                places[key] = value
                expected = key + 1
            } else {
                unknown[text] = .null
            }
        }
        unknownKeys = unknown.keys
    }

    /// Where a documented key's value stands; `nil` where there is none.
    // Inlined, as is what asks it, so that nobody copies the body for it.
    @inline(__always)
    private func place(of key: Key) -> JSONReader.ValuePlace? {
        places[key.place]
    }

    /// What a documented key's value is; `nil` where there is none.
    @inline(__always)
    func kind(of key: Key) -> JSONValue.Kind? {
        place(of: key)?.kind
    }

    /// The value of a documented key.
    subscript(key: Key) -> JSONValue? {
        guard let place = place(of: key) else { return nil }
        var reader = JSONReader(bytes, from: Int(place.start))
        return try? reader.readValue()
    }

    /// The value of a documented key, where it is a string.
    @inline(__always)
    func string(of key: Key) -> String? {
        guard let place = place(of: key), place.kind == .string else { return nil }
        guard let plain = place.plain else { return self[key]?.stringValue }
        return String(decoding: bytes[plain], as: UTF8.self)
    }

    /// Whether two documented keys have the same value, byte for byte, where both are strings without escapes.
    @inline(__always)
    func isSame(_ key: Key, as other: Key) -> Bool {
        guard let one = place(of: key), let two = place(of: other), one.kind == .string, two.kind == .string,
            let plain = one.plain, let otherPlain = two.plain, plain.count == otherPlain.count
        else { return false }
        let span = bytes.span
        for offset in 0..<plain.count
        where span[plain.lowerBound + offset] != span[otherPlain.lowerBound + offset] { return false }
        return true
    }

    /// The value of a documented key, where it is a string that is a number in the form of E.164 already.
    @inline(__always)
    func e164(of key: Key) -> PhoneNumber? {
        guard let place = place(of: key), place.kind == .string, let plain = place.plain else { return nil }
        return PhoneNumber(e164: bytes.span.extracting(plain))
    }

    /// The value of a documented key, where it is plainly an id: a positive integer of up to 15 digits, or a string of them,
    /// none of them a 0 in front.
    @inline(__always)
    func plainID(of key: Key) -> Int? {
        guard let place = place(of: key), place.kind == .number || place.kind == .string, let plain = place.plain
        else {
            return nil
        }
        return bytes.span.extracting(plain).positiveInteger
    }

    private static func refusal(_ what: String) -> SendSMSRefusal {
        let details = "The body is \(what): send a JSON object with To, From and Body."
        return SendSMSRefusal(problems: [.init(title: .invalidInput, details: details)])
    }
}

extension Span<UInt8> {
    /// The number that these digits of ASCII are: up to 15, the first no 0; `nil` where they are anything else.
    fileprivate var positiveInteger: Int? {
        guard 1...15 ~= count, self[0] != UInt8(ascii: "0") else { return nil }
        var number = 0
        for index in indices {
            let digit = self[index] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            number = number &* 10 &+ Int(digit)
        }
        return number
    }
}
