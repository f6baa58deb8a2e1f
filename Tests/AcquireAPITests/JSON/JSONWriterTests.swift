@testable import AcquireAPI
import Testing

@Suite struct JSONWriterTests {
    private func text(_ writer: JSONWriter) -> String {
        String(decoding: writer.bytes, as: UTF8.self)
    }

    private func writeSample(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", 3)
        writer.member("name", "x")
        writer.member("none", nil as String?)
        writer.member("open", .bool(true))
        writer.member("count", nil as Int?)
        writer.nullMember("by")
        writer.key("raw")
        writer.value(RawJSON(["a": [1]]))
        writer.member("value", ["b": 1.50])
        writer.beginArray("list")
        writer.value(1)
        writer.value("two")
        writer.beginArray()
        writer.endArray()
        writer.beginObject()
        writer.endObject()
        writer.null()
        writer.value(false)
        writer.value(RawJSON("raw"))
        writer.endArray()
        writer.beginObject("empty")
        writer.endObject()
        writer.key("last")
        writer.value(-1)
        writer.endObject()
    }

    @Test func writesMinified() {
        var writer = JSONWriter(reserving: 256)
        writeSample(to: &writer)
        #expect(
            text(writer) == #"{"id":3,"name":"x","none":null,"open":true,"count":null,"by":null,"raw":{"a":[1]},"#
                + #""value":{"b":1.5},"list":[1,"two",[],{},null,false,"raw"],"empty":{},"last":-1}"#
        )
    }

    @Test func writesPretty() {
        var writer = JSONWriter(style: .pretty)
        writer.value(["a": 1, "b": ["x", [:], []], "c": ["d": ["e": .null]], "f": []])
        #expect(
            text(writer) == """
                {
                  "a": 1,
                  "b": [
                    "x",
                    {},
                    []
                  ],
                  "c": {
                    "d": {
                      "e": null
                    }
                  },
                  "f": []
                }
                """
        )
    }

    @Test func writesTheSameValueInBothStyles() throws {
        var minified = JSONWriter()
        var pretty = JSONWriter(style: .pretty)
        writeSample(to: &minified)
        writeSample(to: &pretty)
        #expect(try JSONReader.value(of: minified.bytes) == JSONReader.value(of: pretty.bytes))
    }

    @Test(arguments: [
        ("", #""""#), ("plain", #""plain""#), ("a\"b", #""a\"b""#), ("\\", #""\\""#), ("/", #""/""#),
        ("\u{8}\u{C}\n\r\t", #""\b\f\n\r\t""#),
        ("\u{0}\u{1}\u{B}\u{F}\u{10}\u{1F}", #""\u0000\u0001\u000b\u000f\u0010\u001f""#),
        ("\u{7F}\u{80}\u{2028}\u{2029}", "\"\u{7F}\u{80}\u{2028}\u{2029}\""), ("é€😹", #""é€😹""#),
        ("long enough to be on the heap\nand with é in it", #""long enough to be on the heap\nand with é in it""#),
    ])
    func escapesWhatItMustAndNothingElse(_ string: String, _ written: String) {
        var writer = JSONWriter()
        writer.value(string)
        #expect(text(writer) == written)
        var keyed = JSONWriter()
        keyed.beginObject()
        keyed.member(string, 1)
        keyed.endObject()
        #expect(text(keyed) == "{\(written):1}")
    }

    @Test(arguments: [0, 7, 10, -10, 99, 100, 1266, 99_999_999, 100_000_000, 10_000_000_000_000_000, Int.max, Int.min])
    func writesIntegers(_ integer: Int) {
        var writer = JSONWriter()
        writer.value(integer)
        #expect(text(writer) == String(integer))
    }

    @Test func rendersAValueOnce() throws {
        let value = try JSONReader.value(of: #"{ "b": [1.0, -0], "a": "é" }"#)
        #expect(RawJSON(value).text == #"{"b":[1.0,-0],"a":"é"}"#)
    }

    /// Each number of digits, with each digit in each place.
    @Test func writesAllDigits() {
        for power in sequence(first: 1, next: { $0 < 100_000_000_000_000_000 ? $0 * 10 : nil }) {
            for digit in 1...9 {
                for integer in [digit * power, digit * power + 1, digit * power - 1] {
                    var writer = JSONWriter()
                    writer.value(integer)
                    #expect(text(writer) == String(integer))
                }
            }
        }
    }

    /// Members of a record are written as `ordered(_:)` orders them.
    @Test(
        arguments: [
            [:], ["b": 1, "id": 2], ["id": 1, "other": 3, "c": .null, "b": "x"], ["away": [1], "c": 4, "id": 5],
        ] as [JSONObject])
    func writesRecords(_ given: JSONObject) {
        let shape = RecordShape(fields: [
            .required("id", .id), .field("b"), .optional("away", .anything), .field("c", else: ["d": []]),
        ])
        var writer = JSONWriter()
        writer.beginObject()
        writer.members(shape.fields, of: given)
        writer.endObject()
        #expect(text(writer) == JSONValue.object(shape.ordered(given)).description)
    }
}
