import AcquireAPI
import Testing

@Suite struct JSONDifferenceTests {
    @Test(arguments: [
        ("1", "1.0", []),
        (#"{"a":1,"b":2}"#, #"{"b":2,"a":1}"#, []),
        ("1", "2", ["the whole: 1 instead of 2"]),
        ("{}", "[]", ["the whole: {} instead of []"]),
        (#"{"a":{"b":[1,2]}}"#, #"{"a":{"b":[1,3]}}"#, ["/a/b/1: 2 instead of 3"]),
        (#"{"a":1}"#, #"{"b":1}"#, ["/a: 1 instead of nothing", "/b: nothing instead of 1"]),
        ("[1]", "[1,2,3]", ["/1: nothing instead of 2", "/2: nothing instead of 3"]),
        ("[1,2,3]", "[1]", ["/1: 2 instead of nothing", "/2: 3 instead of nothing"]),
        (#"{"a/b":null}"#, #"{"a/b":"x"}"#, [#"/a~1b: null instead of "x""#]),
        (#"{"a":null}"#, "{}", ["/a: null instead of nothing"]),
        (
            #"{"z":1,"a":[{"k":true},2]}"#, #"{"z":2,"a":[{"k":false},2]}"#,
            [
                "/z: 1 instead of 2", "/a/0/k: true instead of false",
            ]
        ),
    ])
    func namesEveryPlace(_ value: String, _ other: String, _ words: [String]) throws {
        let value = try JSONReader.value(of: value)
        let other = try JSONReader.value(of: other)
        #expect(value.differences(from: other).map(\.description) == words)
        #expect((value == other) == words.isEmpty)
    }

    @Test func holdsBothSides() {
        let differences = (["a": [1, 2]] as JSONValue).differences(from: ["a": [1]])
        #expect(differences == (["a": [1, 2]] as JSONValue).differences(from: ["a": [1]]))
        #expect(differences.first?.pointer == "/a/1")
        #expect(differences.first?.value == 2)
        #expect(differences.first?.other == nil)
    }
}
