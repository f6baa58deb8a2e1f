import AcquireAPI
import Testing

@Suite struct JSONReaderTests {
    @Test func walksADocumentWithoutATree() throws {
        var reader = JSONReader(Array(#" {"skip":[1,{"a":"b"}],"id":12,"tags":["x","y"],"open":true,"by":null} "#.utf8))
        var seen: [String] = []
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "id": seen.append("id \(try reader.readNumber())")
            case "open": seen.append("open \(try reader.readBool())")
            case "by":
                try reader.readNull()
                seen.append("by")
            case "tags":
                try reader.beginArray()
                while try reader.nextElement() { seen.append("tag \(try reader.readString())") }
            default: try reader.skipValue()
            }
        }
        try reader.finish()
        #expect(seen == ["id 12", "tag x", "tag y", "open true", "by"])
    }

    @Test(arguments: [
        ("null", JSONValue.Kind.null), (" true", .bool), ("\nfalse", .bool), ("-1", .number), ("0", .number),
        ("\"", .string), ("[", .array), ("{", .object),
    ])
    func looksAheadWithoutReading(_ text: String, _ kind: JSONValue.Kind) throws {
        var reader = JSONReader(Array(text.utf8))
        #expect(try reader.peek() == kind)
        #expect(try reader.peek() == kind)
    }

    @Test func namesTheKindThatItDidNotExpect() {
        let error = #expect(throws: JSONError.self) {
            var reader = JSONReader(Array(#"{"id": "12"}"#.utf8))
            try reader.beginObject()
            _ = try reader.nextKey()
            _ = try reader.readNumber()
        }
        #expect(error?.kind == .wrongKind)
        #expect(error?.description == "line 1, column 8: expected a number, found a string")
    }

    @Test func readsATreeInTheMiddle() throws {
        var reader = JSONReader(Array(#"{"a":{"b":[1,2]},"c":3}"#.utf8))
        try reader.beginObject()
        #expect(try reader.nextKey() == "a")
        #expect(try reader.readValue() == ["b": [1, 2]])
        #expect(try reader.nextKey() == "c")
        #expect(try reader.readNumber().intValue == 3)
        #expect(try reader.nextKey() == nil)
        try reader.finish()
    }

    @Test func undoesEveryEscape() throws {
        let text = #""\"\\\/\b\f\n\r\t\u0000\u00e9\u20AC\ud83d\ude39é€😹""#
        let string = "\"\\/\u{8}\u{C}\n\r\t\u{0}é€😹é€😹"
        #expect(try JSONReader.value(of: text) == .string(string))
        var reader = JSONReader(Array(text.utf8))
        #expect(try reader.readString() == string)
    }

    /// No composition happens behind the sender's back.
    @Test func keepsScalarsApartThatSwiftShowsAsOneCharacter() throws {
        let string = try #require(try JSONReader.value(of: #""e\u0301\r\n""#).stringValue)
        #expect(string.unicodeScalars.map(\.value) == [0x65, 0x301, 0x0D, 0x0A])
    }
}
