import AcquireAPI
import Testing

@Suite struct JSONGrammarTests {
    @Test(arguments: JSONText.accepted)
    func accepts(_ text: JSONText) throws {
        let value = try JSONReader.value(of: text.bytes)
        #expect(try JSONReader.value(of: JSONWriter.bytes(of: value)) == value)
    }

    /// The suite's own counts: what has to be accepted, what has to be refused, and what is for the reader to decide,
    /// which takes numbers of any size and refuses halves of surrogate pairs, other encodings, marks and 500 levels.
    @Test(arguments: [("y_", 95, 0), ("n_", 0, 188), ("i_", 10, 25)])
    func holdsEveryCaseOfJSONTestSuiteOnce(_ prefix: String, _ accepted: Int, _ refused: Int) {
        let taken = JSONText.accepted.map(\.name).filter { $0.hasPrefix(prefix) }
        let rejected = JSONText.refused.map(\.name).filter { $0.hasPrefix(prefix) }
        #expect(taken.count == accepted)
        #expect(rejected.count == refused)
        #expect(Set(taken + rejected).count == accepted + refused)
    }

    @Test(arguments: JSONText.accepted)
    func skipsToTheEndOf(_ text: JSONText) throws {
        var reader = JSONReader(text.bytes)
        try reader.skipValue()
        try reader.finish()
        #expect(reader.offset == text.bytes.count)
    }

    @Test(arguments: JSONText.refused)
    func refuses(_ text: JSONText) {
        let error = #expect(throws: JSONError.self) { try JSONReader.value(of: text.bytes) }
        #expect(error?.kind == text.mistake, "\(error?.description ?? "no error")")
    }

    @Test(arguments: JSONText.refused)
    func refusesWhatIsSkippedWithTheSameWords(_ text: JSONText) {
        let error = #expect(throws: JSONError.self) { try JSONReader.value(of: text.bytes) }
        let skipError = #expect(throws: JSONError.self) {
            var reader = JSONReader(text.bytes)
            try reader.skipValue()
            try reader.finish()
        }
        #expect(skipError == error)
    }

    /// Every prefix of a document is refused, whatever it is cut in, and never crashes the reader.
    @Test func refusesEveryPrefixOfADocument() throws {
        let text = Array(#" {"a\u00e9\ud83d\ude39é👍": [true, false, null, -1.5e+3, "x\n", {}], "b": {"c": []}}"#.utf8)
        _ = try JSONReader.value(of: text)
        for end in text.indices {
            #expect(throws: JSONError.self) { try JSONReader.value(of: Array(text[..<end])) }
        }
    }

    /// Every byte of a document replaced by every other byte: read or refused, and skipped alike.
    @Test func readsAndSkipsAlikeWithAnyOneByteChanged() {
        let original = Array(#"{"aé": [true, null, -1.5e+3, "\ud83d\ude39\n"], "b": {}}"#.utf8)
        for place in original.indices {
            for byte in UInt8.min...UInt8.max {
                var text = original
                text[place] = byte
                let readError = errorOf { _ = try JSONReader.value(of: text) }
                let skipError = errorOf {
                    var reader = JSONReader(text)
                    try reader.skipValue()
                    try reader.finish()
                }
                if readError != skipError { Issue.record("byte \(byte) at \(place)") }
            }
        }
    }

    private func errorOf(_ body: () throws -> Void) -> JSONError? {
        do { try body() } catch { return error as? JSONError }
        return nil
    }
}
