import AcquireAPI
import Testing

/// Elements that are like each other are read by comparing: that must show in nothing but the time it takes.
@Suite struct JSONExampleTests {
    private static let elements = [
        #"{"a":1,"b":"x","c":{"d":[{"e":1},{"e":2}]}}"#,
        #"{"a":2,"b":"y","c":{"d":[{"e":1,"f":null}]}}"#,
        #"{ "a" : 2 , "b" : "y" , "c" : { } }"#,
        #"{"c":1,"a":2,"b":3,"c":4}"#,
        #"{"a":1,"a":2}"#,
        #"{"a":1,"b":2,"a":3}"#,
        #"{"b":1}"#,
        #"{}"#,
        #"{"a":"x","b":[],"c":[1]}"#,
        #"{"\u0061":1,"b":2}"#,
        #"{"a\\":1,"a\"":2,"a\n":3,"é":4,"e\u0301":5}"#,
        #"{"a\\":2,"a\"":3,"a\n":4,"é":5,"é":6}"#,
        #"{"a\\":1,"a\\\\":2}"#,
        "[1,2]", "null", #""a""#, "{\"" + (0..<60).map { "k\($0)\":\($0)" }.joined(separator: ",\"") + "}",
    ]

    @Test(arguments: elements, elements)
    func readsAnElementAsIfItStoodAlone(_ first: String, _ second: String) throws {
        let alone = try [first, second].map { try "\(JSONReader.value(of: $0))" }
        #expect(
            "\(try JSONReader.value(of: "[\(first),\(second),\(first)]"))" == "[\(alone[0]),\(alone[1]),\(alone[0])]")
    }

    @Test(arguments: [
        #"{"a"b":1}"#, #"{"a\":1}"#, "{\"a\n\":1}", #"{"a"1}"#, #"{"a""#, #"{"a":"#, #"{"a":1,}"#, #"{"a":1 "b":2}"#,
        #"{"a":1,"b":2"#,
    ])
    func refusesAnElementAsIfItStoodAlone(_ text: String) throws {
        let examples = [#"{"a":1,"b":2}"#, #"{"a\"b":1}"#, #"{"a\\":1}"#, #"{"a\n":1}"#]
        for example in examples {
            let alone = #expect(throws: JSONError.self) { try JSONReader.value(of: "[" + text) }
            let second = #expect(throws: JSONError.self) { try JSONReader.value(of: "[\(example),\(text)") }
            #expect(second?.kind == alone?.kind)
            #expect(second.map { $0.offset - example.utf8.count - 1 } == alone?.offset)
        }
    }
}
