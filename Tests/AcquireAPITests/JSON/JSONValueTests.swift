import AcquireAPI
import Testing

@Suite struct JSONValueTests {
    private static let document: JSONValue = [
        "id": 1266, "price": 7.25, "open": true, "closedBy": .null, "tags": ["a", ["b"]], "meta": ["": ["~/": 0]],
    ]

    @Test func keepsTheOrderOfALiteral() {
        #expect(
            Self.document.description
                == #"{"id":1266,"price":7.25,"open":true,"closedBy":null,"tags":["a",["b"]],"meta":{"":{"~/":0}}}"#
        )
    }

    @Test func givesWhatItIsAndNothingElse() {
        #expect(Self.document["id"]?.intValue == 1266)
        #expect(Self.document["id"]?.stringValue == nil)
        #expect(Self.document["price"]?.intValue == nil)
        #expect(Self.document["price"]?.numberValue?.doubleValue == 7.25)
        #expect(Self.document["open"]?.boolValue == true)
        #expect(Self.document["open"]?.intValue == nil)
        #expect(Self.document["closedBy"]?.isNull == true)
        #expect(Self.document["missing"] == nil)
        #expect(Self.document["tags"]?.arrayValue?.count == 2)
        #expect(Self.document["tags"]?[0]?.stringValue == "a")
        #expect(Self.document["tags"]?[2] == nil)
        #expect(Self.document["tags"]?[-1] == nil)
        #expect(Self.document[0] == nil)
        #expect(Self.document["meta"]?.objectValue?.keys == [""])
    }

    @Test(
        arguments: [
            (.null, "null"), (true, "a boolean"), (1, "a number"), ("", "a string"), ([], "an array"),
            ([:], "an object"),
        ] as [(JSONValue, String)])
    func namesItsKind(_ value: JSONValue, _ name: String) {
        #expect(value.kind.description == name)
    }

    @Test func changesByKeyAndIndex() {
        var value: JSONValue = ["a": 1, "b": [1, 2, 3]]
        value["a"] = "x"
        value["c"] = .null
        value["b"]?[1] = nil
        value["b"]?[2] = 9
        value["b"]?[7] = 0
        value["b"]?["key"] = 0
        value["missing"]?["key"] = 0
        #expect(value.description == #"{"a":"x","b":[1,3,9],"c":null}"#)
        value["a"] = nil
        #expect(value.description == #"{"b":[1,3,9],"c":null}"#)
    }

    @Test func equalsAcrossOrdersAndSpellings() throws {
        let value = try JSONReader.value(of: #"{"a":[1.0,{"b":"\u00e9"}],"c":null}"#)
        #expect(value == ["c": .null, "a": [1, ["b": "é"]]])
        #expect(value != ["c": .null, "a": [["b": "é"], 1]])
        #expect(value != ["c": false, "a": [1, ["b": "é"]]])
        #expect(JSONValue.string("1") != 1)
    }
}
