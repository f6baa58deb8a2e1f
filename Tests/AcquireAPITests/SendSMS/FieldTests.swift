import AcquireAPI
import Testing

/// The members of a Send-SMS body, one by one.
@Suite struct FieldTests {
    private static let ids = ["threadId", "contactId", "timelineId", "id"]
    private static let texts = ["message", "msgType", "title", "sms", "markValue"]
    private static let keys = [
        "threadId", "contactId", "timelineId", "Body", "message", "msgType", "title", "isMultiChannel", "sms", "id",
        "To", "From",
        "isClosed", "markValue",
    ]

    private func problems(_ changes: KeyValuePairs<String, JSONValue?>) throws -> [Emulation.Problem] {
        let answer = try Emulation().send(DocumentedExchange.request().with(changes))
        #expect(answer.status == (answer.problems.isEmpty ? 200 : 400))
        return answer.problems
    }

    @Test(
        arguments: ids,
        [JSONValue.null, "", "12a", " 1", "-1", "+1", "1.0", "00", .bool(true), 0, -1, 1.5, [], [:]])
    func idMustBeAPositiveInteger(_ key: String, _ value: JSONValue) throws {
        let shown = value == [] ? "an array" : value == [:] ? "an object" : value.description
        let details = "'\(key)' must be a positive integer, as a number or a string of digits, not \(shown)."
        #expect(try problems([key: value]) == [.init(key: "/\(key)", details: details)])
    }

    @Test(
        arguments: ids,
        ["9007199254740992", "99999999999999999999", 9_007_199_254_740_992, .number(.max), 1e40] as [JSONValue])
    func idThatIsTooLargeIsToldTheLimit(_ key: String, _ value: JSONValue) throws {
        let details = "'\(key)' must be 9007199254740991 (2^53 - 1) or less, not \(value)."
        #expect(try problems([key: value]) == [.init(key: "/\(key)", details: details)])
        let greatest = try problems([key: 9_007_199_254_740_991])
        #expect(greatest.map(\.title) == ["ERROR_RECORD_NOT_FOUND"])
    }

    @Test(arguments: texts, [JSONValue.null, 3, .bool(false), [], [:]])
    func textMustBeAString(_ key: String, _ value: JSONValue) throws {
        let shown = value == [] ? "an array" : value == [:] ? "an object" : value.description
        #expect(
            try problems([key: value]) == [.init(key: "/\(key)", details: "'\(key)' must be a string, not \(shown).")])
    }

    @Test(arguments: ["isMultiChannel", "isClosed"], [JSONValue.null, 0, "false", [], [:]])
    func flagMustBeABoolean(_ key: String, _ value: JSONValue) throws {
        let shown = value == [] ? "an array" : value == [:] ? "an object" : value.description
        #expect(
            try problems([key: value]) == [
                .init(key: "/\(key)", details: "'\(key)' must be true or false, not \(shown).")
            ])
    }

    @Test(arguments: keys)
    func everyKeyButToAndFromCanBeLeftOut(_ key: String) throws {
        let expected: [Emulation.Problem] =
            switch key {
            case "To":
                [.init(key: "/To", code: "21604", details: "A 'To' phone number is required: give it as +15005550006.")]
            case "From":
                [
                    .init(
                        key: "/From", code: "21603", details: "A 'From' phone number is required: use +12513188609.")
                ]
            default: []
            }
        #expect(try problems([key: nil]) == expected)
    }

    @Test(
        arguments: [
            ("To", .null, "21604", "A 'To' phone number is required: give it as +15005550006."),
            ("To", "", "21604", "A 'To' phone number is required: give it as +15005550006."),
            (
                "To", 919_666_929_552, "21211",
                "'To' must be a string, not 919666929552: write + and 8 to 15 digits, as in +15005550006."
            ),
            (
                "To", [:], "21211",
                "'To' must be a string, not an object: write + and 8 to 15 digits, as in +15005550006."
            ),
            (
                "To", "hello", "21211",
                "The 'To' number hello is not a valid phone number: write + and 8 to 15 digits, as in +15005550006."
            ),
            (
                "To", "+1234567", "21211",
                "The 'To' number +1234567 is not a valid phone number: write + and 8 to 15 digits, as in +15005550006."
            ),
            (
                "To", "+0123456789", "21211",
                "The 'To' number +0123456789 is not a valid phone number: write + and 8 to 15 digits, as in +15005550006."
            ),
            ("From", .null, "21603", "A 'From' phone number is required: use +12513188609."),
            ("From", .bool(true), "21212", "'From' must be a string, not true: use +12513188609."),
            ("From", "0", "21212", "The 'From' number 0 is not a valid phone number: use +12513188609."),
            (
                "From", "+14155550100", "21606",
                "The 'From' number +14155550100 is not one of the account's numbers: use +12513188609."
            ),
            ("To", "+1 (251) 318-8609", "21266", "'To' and 'From' are the same number, +12513188609: send to another."),
            ("Body", "", "21602", "The text to send is empty: give at least one character as 'Body'."),
            ("Body", .null, nil, "'Body' must be a string, not null."),
        ] as [(String, JSONValue, String?, String)])
    func numberOrTextIsRefusedWithTwiliosCode(_ key: String, _ value: JSONValue, _ code: String?, _ details: String)
        throws
    {
        #expect(try problems([key: value]) == [.init(key: "/\(key)", code: code, details: details)])
    }

    @Test func textIsRequired() throws {
        let details = "There is no text to send: give it as 'Body', 'sms' or 'message'."
        #expect(
            try problems(["Body": nil, "sms": nil, "message": nil]) == [
                .init(key: "/Body", code: "21602", details: details)
            ])
    }

    @Test func requiredKeyInOtherLettersIsPointedOut() throws {
        let answer = try Emulation().send(["to": "+919666929552", "FROM": "+12513188609", "body": "hi"])
        func told(_ key: String) -> String { " The body has '\(key)': capital and small letters are told apart." }
        let text = "There is no text to send: give it as 'Body', 'sms' or 'message'."
        let to = "A 'To' phone number is required: give it as +15005550006."
        let from = "A 'From' phone number is required: use +12513188609."
        #expect(answer.problems.map(\.details) == [text + told("body"), to + told("to"), from + told("FROM")])
    }

    @Test func sameNumberIsToldBesideANumberThatIsNotTheAccounts() throws {
        let answer = try Emulation().send(["To": "+1 415 555 0100", "From": "+14155550100", "Body": "hi"])
        let same = "'To' and 'From' are the same number, +14155550100: send to another."
        let other = "The 'From' number +14155550100 is not one of the account's numbers: use +12513188609."
        let expected: [Emulation.Problem] = [
            .init(key: "/To", code: "21266", details: same), .init(key: "/From", code: "21606", details: other),
        ]
        #expect(answer.problems == expected)
    }

    @Test func numbersToSendFromAreToldShortly() throws {
        func advice(_ numbers: [JSONValue]) throws -> String? {
            let fixture = try Fixture.documented(changing: "numbers.json") { $0 = .array(numbers) }
            let answer = try Emulation(fixture).send(["To": "+919666929552", "Body": "hi"])
            return answer.problems.first?.details.split(separator: ": ").last.map(String.init)
        }
        let able = (10..<30).map { JSONValue.object(["id": .number($0), "number": .string("+125131886\($0)")]) }
        let unable: JSONValue = ["id": 1, "number": "+12513188601", "status": "inactive"]
        #expect(try advice([unable]) == "the account has none that can send SMS.")
        #expect(try advice([able[1], unable, able[0]]) == "use +12513188610, +12513188611.")
        let ten = (10..<20).map { "+125131886\($0)" }.joined(separator: ", ")
        #expect(try advice(able) == "use \(ten) or one of 10 more.")
    }

    @Test func longestTextIsTaken() throws {
        #expect(try problems(["Body": .string(String(repeating: "a", count: 1_600))]) == [])
        #expect(try problems(["Body": .string(String(repeating: "🌍", count: 800))]) == [])
        let details = "The text has 1601 characters: 1600 are the most that can be sent."
        let problem = Emulation.Problem(key: "/Body", code: "21617", details: details)
        #expect(try problems(["Body": .string(String(repeating: "a", count: 1_601))]) == [problem])
    }

    @Test func hugeAndHostileValuesAreRefusedShortly() throws {
        let huge = String(repeating: "9", count: 1_000_000)
        for key in Self.ids + ["To", "From", "Body"] {
            let answer = try Emulation().send(DocumentedExchange.request().with([key: .string(huge)]))
            #expect(answer.status == 400)
            #expect(answer.bytes.count < 2_000)
        }
        for hostile in [
            "\u{0}", "<script>", "' OR 1=1 --", "\u{202E}+1", "${jndi:ldap://x}", "../../etc/passwd", "\r\nX: y",
        ] {
            for key in Self.ids + ["To", "From"] {
                #expect(try problems([key: .string(hostile)]).map(\.key) == ["/\(key)"])
            }
            #expect(
                try problems(["Body": .string(hostile), "title": .string(hostile), "markValue": .string(hostile)]) == []
            )
        }
    }

    @Test func everyViolationIsToldInTheDocumentedOrder() throws {
        let wrong = Self.keys.map { key in (key: key, value: JSONValue.array([])) }
        let answer = try Emulation().send(.object(JSONObject(wrong)))
        #expect(answer.problems.map(\.key) == Self.keys.map { "/\($0)" })
        #expect(answer.json["message"]?.stringValue == answer.problems.first?.details)
    }

    @Test(
        arguments: [
            (["Body": "b", "sms": "s", "message": "m"], "b", "s"),
            (["Body": "b", "message": "m"], "b", "b"),
            (["sms": "s", "message": "m"], "s", "s"),
            (["message": "m"], "m", "m"),
        ] as [(JSONObject, String, String)])
    func textIsBodyElseSmsElseMessage(_ texts: JSONObject, _ body: String, _ sms: String) throws {
        var request = try #require(
            DocumentedExchange.request().with(["Body": nil, "sms": nil, "message": nil]).objectValue)
        for (key, value) in texts { request[key] = value }
        let meta = try Emulation().send(.object(request)).json[at: "/data/data/meta"]
        #expect(meta?["Body"]?.stringValue == body)
        #expect(meta?["body"]?.stringValue == body)
        #expect(meta?["SMS"]?.stringValue == sms)
    }

    @Test func strictModeRequiresAllDocumentedKeysAndNoOthers() throws {
        let emulation = try Emulation(isStrict: true)
        #expect(try emulation.send(DocumentedExchange.request()).status == 200)
        for key in Self.keys {
            let answer = try emulation.send(DocumentedExchange.request().with([key: nil]))
            #expect(answer.status == 400)
            #expect(answer.problems.map(\.key) == ["/\(key)"])
            #expect(answer.problems.first?.details == "'\(key)' is missing: strict mode requires every documented key.")
        }
        let answer = try emulation.send(DocumentedExchange.request().with(["colour": "red"]))
        let details = "'colour' is not a documented key: strict mode takes those only."
        #expect(answer.problems == [.init(key: "/colour", details: details)])
    }

    /// One character of a million scalars is still a huge value.
    @Test func valueOfManyCombiningMarksIsRefusedShortly() throws {
        let marks = "1" + String(repeating: "\u{301}", count: 400_000)
        let answer = try Emulation().send(
            DocumentedExchange.request().with(["To": .string(marks), "id": .string(marks)]))
        #expect(answer.problems.map(\.key) == ["/id", "/To"])
        #expect(answer.bytes.count < 2_000)
    }

    @Test func manyUnknownKeysAreToldShortlyInStrictMode() throws {
        var body = try #require(DocumentedExchange.request().objectValue)
        for number in 0..<5_000 { body["k\(number)"] = .null }
        body[String(repeating: "k", count: 100_000)] = .null
        let answer = try Emulation(isStrict: true).send(.object(body))
        #expect(answer.problems.count == 21)
        #expect(answer.problems.last == .init(details: "4981 more keys are not documented ones."))
        #expect(answer.bytes.count < 5_000)
    }
}
