import AcquireAPI
import Testing

@Suite struct JSONPointerTests {
    /// The document and the table of RFC 6901, section 5.
    private static let document: JSONValue = [
        "foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\j": 5, "k\"l": 6, " ": 7, "m~n": 8,
    ]

    @Test(
        arguments: [
            ("/foo", ["bar", "baz"]), ("/foo/0", "bar"), ("/", 0), ("/a~1b", 1), ("/c%d", 2), ("/e^f", 3), ("/g|h", 4),
            ("/i\\j", 5), ("/k\"l", 6), ("/ ", 7), ("/m~0n", 8),
        ] as [(String, JSONValue)])
    func leadsWhereTheRFCSays(_ text: String, _ value: JSONValue) throws {
        let pointer = try #require(JSONPointer(parsing: text))
        #expect(Self.document[at: pointer] == value)
        #expect(pointer.description == text)
    }

    @Test func leadsToTheWholeWhereItIsEmpty() {
        #expect(Self.document[at: ""] == Self.document)
        #expect(JSONPointer().description == "")
    }

    @Test(arguments: ["/foo/2", "/foo/00", "/foo/-1", "/foo/+0", "/foo/-", "/foo/０", "/foo/", "/bar", "/a/b", "/ /x"])
    func leadsNowhere(_ text: String) throws {
        #expect(Self.document[at: try #require(JSONPointer(parsing: text))] == nil)
    }

    @Test(arguments: ["foo", " /foo", "/~", "/~2", "/a~", "/~01~"])
    func refusesWhatIsNoPointer(_ text: String) {
        #expect(JSONPointer(parsing: text) == nil)
    }

    @Test func escapesInTheRightOrder() {
        #expect(JSONPointer(["~1", "/", "~0"]).description == "/~01/~1/~00")
        #expect(JSONPointer(parsing: "/~01/~1/~00")?.tokens == ["~1", "/", "~0"])
        #expect(JSONPointer(parsing: "/\u{301}/~0\u{301}")?.tokens == ["\u{301}", "~\u{301}"])
        #expect(JSONPointer().appending("a/b").appending(3).description == "/a~1b/3")
    }

    @Test func setsReplacesAppendsAndRemoves() {
        var value = Self.document
        value[at: "/foo/0"] = ["x": 1]
        value[at: "/foo/0/y"] = 2
        value[at: "/foo/-"] = "last"
        value[at: "/foo/1"] = nil
        value[at: "/a~1b"] = nil
        value[at: "/new"] = .null
        value[at: "/nowhere/at/all"] = 1
        #expect(value[at: "/foo"] == [["x": 1, "y": 2], "last"])
        #expect(value.objectValue?.keys == ["foo", "", "c%d", "e^f", "g|h", "i\\j", "k\"l", " ", "m~n", "new"])
        value[at: ""] = nil
        #expect(value.objectValue?.count == 10)
        value[at: ""] = 1
        #expect(value == 1)
    }
}
