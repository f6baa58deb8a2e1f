import AcquireAPI
import Testing

@Suite struct JSONErrorTests {
    @Test(arguments: [
        // What is missing or too much.
        ("", "line 1, column 1: expected a value, found an empty text"),
        (" \n ", "line 2, column 2: expected a value, found nothing but white space"),
        ("{\n  \"a\": 1\n  \"b\": 2\n}", "line 3, column 3: expected a comma or '}' behind a member, found '\"'"),
        ("[1 2]", "line 1, column 4: expected a comma or ']' behind an element, found '2'"),
        (#"{"a" 1}"#, "line 1, column 6: expected a colon behind the key, found '1'"),
        (#"{"a"="b"}"#, "line 1, column 5: expected a colon behind the key, found '='"),
        (
            "{\"a\": 1,\n}",
            "line 2, column 1: expected a key in double quotes behind the comma, found '}': JSON has no trailing commas"
        ),
        ("[1,]", "line 1, column 4: expected a value behind the comma, found ']': JSON has no trailing commas"),
        ("{to: 1}", "line 1, column 2: expected a key in double quotes or '}', found 'to'"),
        (#"{"a":1,b:2}"#, "line 1, column 8: expected a key in double quotes behind the comma, found 'b'"),
        (
            "{'a': 1}",
            "line 1, column 2: expected a key in double quotes or '}', found a single quote: JSON takes double quotes"
        ),
        ("[", "line 1, column 2: expected a value or ']', found the end of the text"),
        (#"{"a":"#, "line 1, column 6: expected a value, found the end of the text"),
        (#"{"a":1"#, "line 1, column 7: expected a comma or '}' behind a member, found the end of the text"),
        ("{}\n{}", "line 2, column 1: expected nothing behind the value, found '{'"),
        // What other languages allow.
        (
            "{\n// comment\n}",
            "line 2, column 1: expected a key in double quotes or '}', found '/': JSON has no comments"
        ),
        ("[NaN]", "line 1, column 2: expected a value, found 'NaN'"),
        ("[None]", "line 1, column 2: expected a value, found 'None'"),
        ("[“a”]", "line 1, column 2: expected a value, found '“' (U+201C)"),
        ("[\u{A0}1]", "line 1, column 2: expected a value, found NO-BREAK SPACE (U+00A0)"),
        ("[\u{0}]", "line 1, column 2: expected a value, found the control character U+0000"),
        ("\u{FEFF}{}", "line 1, column 1: the text begins with a byte order mark (U+FEFF); JSON is sent without one"),
    ])
    func saysWhatIsWrongAndWhere(_ text: String, _ words: String) {
        let error = #expect(throws: JSONError.self) { try JSONReader.value(of: text) }
        #expect(error?.description == words)
    }

    @Test(arguments: [
        ("[01]", "line 1, column 2: a number must not have zeros in front"),
        ("[+1]", "line 1, column 2: a number must not have '+' in front"),
        ("[.5]", "line 1, column 2: a number must have a digit in front of its decimal point"),
        ("[1.]", "line 1, column 4: expected a digit behind the decimal point, found ']'"),
        ("[1e]", "line 1, column 4: expected a digit behind the exponent's 'e', found ']'"),
        ("[-x]", "line 1, column 3: expected a digit behind '-', found 'x'"),
        ("[0x1F]", "line 1, column 3: 'x1F' cannot stand in this place of a number"),
        ("[1.2.3]", "line 1, column 5: '.' cannot stand in this place of a number"),
        ("[\"a\tb\"]", #"line 1, column 4: a tab (U+0009) must be written as \t in a string"#),
        (
            "{\"a\": \"b\n}",
            #"line 1, column 9: a line feed (U+000A) must be written as \n in a string, or a closing quote is missing"#
        ),
        ("\"\u{1}\"", #"line 1, column 2: the control character U+0001 must be written as \u0001 in a string"#),
        (
            #"["a\x"]"#,
            #"line 1, column 4: JSON has no escape of 'x'; it has \" \\ \/ \b \f \n \r \t and \u with four hexadecimal digits"#
        ),
        (#"["\u12"]"#, #"line 1, column 3: expected four hexadecimal digits behind \u"#),
        (
            #"["a", "\ud83d"]"#,
            #"line 1, column 8: the escape \uD83D is half of a surrogate pair, and no low one follows it"#
        ),
        (
            #"["\udc00"]"#,
            #"line 1, column 3: the escape \uDC00 is half of a surrogate pair, and no high one stands in front of it"#
        ),
        ("[1,\n\"abc", "line 2, column 5: the string that begins at line 2, column 1 has no closing quote"),
    ])
    func saysWhatIsWrongInsideAValueAndWhere(_ text: String, _ words: String) {
        let error = #expect(throws: JSONError.self) { try JSONReader.value(of: text) }
        #expect(error?.description == words)
    }

    @Test func namesTheByteThatIsNotUTF8() {
        let error = #expect(throws: JSONError.self) { try JSONReader.value(of: [0x22, 0x61, 0xC3, 0x28, 0x22]) }
        #expect(error?.description == "line 1, column 3: the text is not UTF-8: the byte 0xC3 cannot stand here")
        #expect(error?.offset == 2)
    }

    @Test func suspectsUTF16() {
        let error = #expect(throws: JSONError.self) { try JSONReader.value(of: [0xFF, 0xFE, 0x7B, 0x00]) }
        #expect(error?.message.contains("looks like UTF-16") == true)
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func countsEachLineEndOnce(_ lineEnd: String) {
        let text = ["{", "", #""a": 1,"#, #""b" 2"#, "}"].joined(separator: lineEnd)
        let error = #expect(throws: JSONError.self) { try JSONReader.value(of: text) }
        #expect(error?.line == 4)
        #expect(error?.column == 5)
    }

    @Test(arguments: [
        (#"["é", x]"#, 7, 7),
        (#"["👍", x]"#, 9, 7),
        (#"["👨‍👩‍👧‍👦", x]"#, 30, 13),
        (#"["e\#u{301}", x]"#, 8, 8),
        ("[\t\t x]", 4, 5),
    ])
    func countsColumnsInScalarsAndOffsetsInBytes(_ text: String, _ offset: Int, _ column: Int) {
        let error = #expect(throws: JSONError.self) { try JSONReader.value(of: text) }
        #expect(error?.offset == offset)
        #expect(error?.column == column)
    }
}
