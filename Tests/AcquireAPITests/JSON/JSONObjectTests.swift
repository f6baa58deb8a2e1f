import AcquireAPI
import Testing

@Suite struct JSONObjectTests {
    /// Beyond some dozens of members an object looks keys up another way; what it does is the same.
    static let sizes = [3, 48, 49, 50, 200]

    private static func object(_ size: Int) -> JSONObject {
        JSONObject((0..<size).map { ("key \($0)", .number($0)) })
    }

    @Test(arguments: sizes)
    func keepsTheOrderOfItsMembers(_ size: Int) {
        let object = Self.object(size)
        #expect(object.keys == (0..<size).map { "key \($0)" })
        #expect(object.map(\.value) == (0..<size).map { .number($0) })
        #expect(object.count == size)
    }

    @Test(arguments: sizes)
    func replacesInPlaceAndAppendsWhatIsNew(_ size: Int) {
        var object = Self.object(size)
        object["key 1"] = "changed"
        object["new"] = true
        #expect(object.keys == (0..<size).map { "key \($0)" } + ["new"])
        #expect(object["key 1"] == "changed")
        #expect(object["new"] == true)
        #expect(object["missing"] == nil)
    }

    @Test(arguments: sizes)
    func removes(_ size: Int) {
        var object = Self.object(size)
        #expect(object.remove("key 1") == 1)
        #expect(object.remove("key 1") == nil)
        object["key 0"] = nil
        #expect(object.keys == (2..<size).map { "key \($0)" })
        for index in 2..<size { #expect(object["key \(index)"] == .number(index)) }
    }

    @Test(arguments: sizes)
    func isEqualInAnyOrder(_ size: Int) {
        let object = Self.object(size)
        var other = JSONObject(object.reversed())
        #expect(object == other)
        other["key 2"] = "changed"
        #expect(object != other)
        other["key 2"] = nil
        #expect(object != other)
    }

    @Test func takesTheLastOfADuplicateKeyInTheFirstsPlace() throws {
        #expect(try JSONReader.value(of: #"{"a":1,"b":2,"\u0061":3}"#).description == #"{"a":3,"b":2}"#)
        let members = (0..<300).map { "\"\($0 % 100)\":\($0)" }.joined(separator: ",")
        let object = try #require(try JSONReader.value(of: "{\(members)}").objectValue)
        #expect(object.keys == (0..<100).map(String.init))
        #expect(object.map(\.value) == (200..<300).map { .number($0) })
    }

    /// `é` in one scalar and in two are one `String` to Swift, and two keys on the wire.
    @Test(arguments: [0, 100])
    func tellsKeysApartByTheirScalars(_ others: Int) {
        var object = Self.object(others)
        object["\u{E9}"] = 1
        object["e\u{301}"] = 2
        #expect(object.count == others + 2)
        #expect(object["\u{E9}"] == 1)
        #expect(object["e\u{301}"] == 2)
        #expect(JSONValue.string("\u{E9}") != "e\u{301}")
    }
}
