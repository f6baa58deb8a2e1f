/// Records of a kind mostly have the same keys in the same order: those of the former are compared, not read anew.
extension JSONReader {
    /// Reads the object that begins here.
    /// - Parameter example: An object that it may be like.
    /// - Returns: The object.
    /// - Throws: An error where it is malformed.
    mutating func readObject(like example: JSONObject?) throws(JSONError) -> JSONObject {
        var object = JSONObject()
        try beginObject()
        guard let example else {
            while let key = try nextKey() { object[key] = try readValue() }
            return object
        }
        while let (key, value) = example.member(at: object.count), skipKey(key) {
            if object.isEmpty { object.reserveCapacity(min(example.count, Self.mostMembersExpected)) }
            object.append(key, try readValue(like: value))
        }
        var position = object.count
        while let key = try nextKey() {
            object[key] = try readValue(like: example.value(of: key, expectedAt: &position))
        }
        return object
    }

    /// For how many members room is made at once, so that a large object has no small ones take as much.
    private static let mostMembersExpected = 8

    /// Reads over the next key and its colon, if it is the one that is expected and stands there without escapes.
    private mutating func skipKey(_ key: String) -> Bool {
        guard let end = endOfKey(key) else { return false }
        isAtStart = false
        offset = end
        return true
    }

    private func endOfKey(_ key: String) -> Int? {
        let expected = key.utf8Span.span
        guard let quote = nextQuote else { return nil }
        let span = bytes.span
        let start = quote + 1
        let end = start + expected.count
        guard end < span.count, span[end] == UInt8(ascii: "\"") else { return nil }
        for index in expected.indices {
            guard span[start + index] == expected[index], !EightBytes.isSpecial(expected[index]) else { return nil }
        }
        return endOfColon(from: end + 1)
    }
}
