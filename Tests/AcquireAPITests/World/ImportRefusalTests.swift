import AcquireAPI
import Testing

@Suite struct ImportRefusalTests {
    @Test(arguments: [
        ("{\"To\": ", "request", "line 1, column 8: expected a value, found the end of the text"),
        ("", "request", "line 1, column 1: expected a value, found an empty text"),
        (
            "[1,]", "answer",
            "line 1, column 4: expected a value behind the comma, found ']': JSON has no trailing commas"
        ),
    ])
    func refusesWhatIsNotJSON(_ text: String, _ part: String, _ problem: String) throws {
        var capture = try Capture(named: "send-sms")
        if part == "request" { capture.request = Array(text.utf8) } else { capture.response = Array(text.utf8) }
        #expect(refusal(of: capture) == "The captured \(part) is not JSON that can be read: \(problem).")
    }

    @Test(arguments: [
        (#"{"message": "no", "errors": [{"status": "401"}]}"#, ["/data: expected an object, found nothing"]),
        (#"[{"data": {}}]"#, ["/data: expected an object, found nothing"]),
        (
            #"{"data": {"cas": null}}"#,
            [
                "/data/cas: expected an object, found null", "/data/timeline: expected an object, found nothing",
                "/data/data: expected an object, found nothing",
            ]
        ),
    ])
    func refusesAnotherAnswer(_ answer: String, _ lines: [String]) throws {
        var capture = try Capture(named: "send-sms")
        capture.response = Array(answer.utf8)
        #expect(refusal(of: capture) == notOfSendSMS(lines))
    }

    @Test(
        arguments: [
            ("/data/cas/users", nil, "an array, found nothing"),
            ("/data/cas/timeline/id", nil, "a positive integer below 2^53, found nothing"),
            (
                "/data/cas/dateUpdated", "2021-03-18 05:28:02",
                #"a date such as "2021-03-19T11:11:56.000Z", or null, found "2021-03-18 05:28:02""#
            ),
            ("/data/timeline/case/users", .null, "an array, found null"),
            ("/data/timeline/case/channels", ["chat", 1], #"an array of strings, found ["chat",1]"#),
            ("/data/timeline/case/msgUnread", -1, "a whole number from 0 up, below 2^53, found -1"),
            ("/data/data/id", "331", #"a positive integer below 2^53, found "331""#),
            ("/data/data/voip_account_id", 0, "a positive integer below 2^53, found 0"),
            ("/data/data/dateCreated", .null, #"a date such as "2021-03-19T11:11:56.000Z", found null"#),
            ("/data/data/sender/name", .null, "a string, found null"),
            ("/data/data/meta/accountSid", "", #"a string that is not empty, found """#),
            ("/data/data/cas/parentId", nil, "a positive integer below 2^53, or null, found nothing"),
        ] as [(JSONPointer, JSONValue?, String)])
    func refusesAnAnswerWithoutWhatAFixtureIsMadeOf(
        _ place: JSONPointer, _ value: JSONValue?, _ expected: String
    ) throws {
        let refusal = refusal(of: try Capture(documentedBut: place, value))
        #expect(refusal == notOfSendSMS(["\(place): expected \(expected)"]))
    }

    @Test func refusesAnAnswerThatContradictsItself() throws {
        let refusal = refusal(of: try Capture(documentedBut: "/data/cas/users/1/id", 2934))
        let expected = """
            No fixture can be made of the captured answer. The fixture made of the captured exchange has 1 fault:
              cases.json /0/participants/1/id: participant 2934 stands at /0/participants/0 already: give each its own id
            """
        #expect(refusal == expected)
    }

    @Test func refusesARequestThatDoesNotBelongToTheAnswer() throws {
        let request = try DocumentedExchange.request().with(["id": 7, "From": "+12513188600"])
        let another = Capture(
            request: request.with(["From": "+12513188609"]),
            response: try DocumentedExchange.response(),
        )
        let words = "The captured request does not belong to the captured answer, or is one that the mock refuses:\n  "
        #expect(refusal(of: another) == words + "'id' names case 7, which does not exist.")
        let unusable = Capture(request: request, response: try DocumentedExchange.response())
        let missing = "'id' names case 7, which does not exist."
        let problem = "The 'From' number +12513188600 is not one of the account's numbers: use +12513188609."
        #expect(refusal(of: unusable) == words + missing + "\n  " + problem)
        let wrongTwice = Capture(
            request: request.with(["From": "+12513188609", "contactId": 8]),
            response: try DocumentedExchange.response(),
        )
        let lines = [
            "'contactId' names contact 8, which does not exist.", "'id' names case 7, which does not exist.",
        ]
        #expect(refusal(of: wrongTwice) == words + lines.joined(separator: "\n  "))
    }

    private func refusal(of capture: Capture) -> String? {
        do {
            _ = try capture.fixture()
            return nil
        } catch {
            return "\(error)"
        }
    }

    private func notOfSendSMS(_ lines: [String]) -> String {
        (["The captured answer is not one of Send-SMS. Give the whole body of a 200 answer."] + lines.map { "  \($0)" })
            .joined(separator: "\n")
    }
}
