import AcquireAPI
import HTTPTypes
import Testing

/// Replies of contacts.
@Suite struct InboundTests {
    private let emulation: Emulation

    init() throws {
        emulation = try Emulation()
    }

    private func reply(_ text: String, from: String = "+19666929552") throws -> Emulation.Answer {
        try emulation.admin(
            .post, "/inbound", ["from": .string(from), "to": "+1 251 318 8609", "body": .string(text)])
    }

    private func send(to: String = "+19666929552") throws -> Emulation.Answer {
        try emulation.send(Emulation.sms(to: to, "hello"))
    }

    @Test func replyIsAMessageOfTheContact() throws {
        let answer = try reply("On my way 👍")
        #expect(answer.status == 201)
        let sid = try #require(answer.json[at: "/data/sid"]?.stringValue)
        let at = "2021-03-19T11:11:56.000Z"
        let id = try #require(answer.json[at: "/data/caseMessageId"])
        let message = """
            {"sequence":1,"id":331,"sid":"\(sid)","caseId":1266,"caseMessageId":\(id),"contactId":597718,\
            "threadId":1266,"to":"+12513188609","from":"+19666929552","body":"On my way 👍","encoding":"UCS-2",\
            "segments":1,"encodingReason":{"character":"👍","index":10},"status":"received","errorCode":null,\
            "history":[{"status":"received","at":"\(at)"}],"createdAt":"\(at)","direction":"inbound",\
            "requestId":null,"answered":201}
            """
        let rest = #""isNewCase":false,"isNewContact":false,"keyword":null,"optedOut":false"#
        #expect(answer.bytesAsText == #"{"data":\#(message),\#(rest)}"#)
        let journal = try emulation.admin(.get, "/messages?direction=inbound&status=received")
        #expect(journal.bytesAsText == #"{"data":[\#(message)],"next":1,"total":1,"evicted":0}"#)
    }

    @Test func replyShowsInTheCase() throws {
        let before = try send().json[at: "/data/timeline/case/msgUnread"]?.intValue
        _ = try reply("yes please")
        _ = try reply("and thanks")
        let data = try send().json["data"]
        #expect(data?[at: "/timeline/case/msgUnread"]?.intValue == before.map { $0 + 2 })
        #expect(before != nil)
        let last = data?[at: "/timeline/case/lastMessage"]
        #expect(last?["senderType"] == "contact")
        #expect(last?["senderId"] == 597718)
        #expect(last?["seen"] == "no")
        #expect(last?["type"] == "sms")
        #expect(last?["channel"] == "voip")
        #expect(last?["message"] == "SMS by viswa")
        #expect(last?[at: "/meta/body"] == "and thanks")
        #expect(last?[at: "/meta/direction"] == "inbound")
        #expect(last?[at: "/meta/status"] == "received")
        #expect(last?[at: "/meta/to"] == "+12513188609")
        #expect(data?[at: "/cas/dateUpdated"] == "2021-03-19T11:11:56.000Z")
        #expect(data?[at: "/timeline/dateUpdated"] == "2021-03-19T11:11:56.000Z")
    }

    @Test func replyOfAStrangerMakesContactAndCase() throws {
        let answer = try reply("who is this?", from: "+14155550100")
        #expect(answer.json["isNewContact"] == true)
        #expect(answer.json["isNewCase"] == true)
        let sent = try send(to: "+14155550100")
        #expect(sent.json[at: "/data/data/case_id"] == answer.json[at: "/data/caseId"])
        #expect(sent.json[at: "/data/timeline/case/msgUnread"] == 1)
        #expect(sent.json[at: "/data/cas/description"] == "who is this?")
    }

    @Test(arguments: ["STOP", "stop", " StopAll\n", "unsubscribe", "Cancel", "END", "quit", "revoke", "optout"])
    func keywordOptsOut(_ word: String) throws {
        let answer = try reply(word)
        #expect(answer.json["keyword"] == "opted out")
        #expect(answer.json["optedOut"] == true)
        let refused = try send()
        #expect(refused.status == 400)
        let details =
            "Attempt to send to unsubscribed recipient +19666929552. It opted out of messages from +12513188609; "
            + "a reply of START opts in again."
        #expect(refused.problems == [.init(key: "/To", code: "21610", details: details)])
        #expect(try send(to: "+14155550100").status == 200)
        #expect(try reply(word).json["keyword"] == "was opted out already")
    }

    @Test(arguments: ["START", "yes", "Unstop"])
    func keywordOptsIn(_ word: String) throws {
        #expect(try reply(word).json["keyword"] == "was not opted out")
        _ = try reply("STOP")
        let answer = try reply(word)
        #expect(answer.json["keyword"] == "opted in")
        #expect(answer.json["optedOut"] == false)
        #expect(try send().status == 200)
    }

    @Test func keywordAsksForHelp() throws {
        for word in ["HELP", "info"] { #expect(try reply(word).json["keyword"] == "asked for help") }
    }

    @Test(arguments: ["STOP PLEASE", "stop.", "please stop", "ST OP"])
    func sentenceIsNoKeyword(_ text: String) throws {
        #expect(try reply(text).json["keyword"] == .null)
        #expect(try send().status == 200)
    }

    @Test func optOutIsToldAmongAllThatIsWrong() throws {
        _ = try reply("STOP")
        let named = try emulation.send(Emulation.sms(to: "+19666929552").with(["id": 7]))
        #expect(named.problems.map(\.key) == ["/id", "/To"])
        let empty = try emulation.send(Emulation.sms(to: "+19666929552", ""))
        #expect(empty.problems.map(\.code) == ["21602", "21610"])
    }

    @Test func optOutIsOfOneSandbox() throws {
        _ = try reply("STOP")
        #expect(try emulation.send(Emulation.sms(to: "+19666929552"), key: Emulation.key + "+other").status == 200)
    }

    @Test func everythingThatIsWrongIsToldAtOnce() throws {
        let answer = try emulation.admin(.post, "/inbound", ["from": "12", "to": "+14155550100", "text": "hi"])
        #expect(answer.status == 400)
        let own = "one of the account's numbers, such as +12513188609"
        let expected: [Emulation.Problem] = [
            .init(key: "/from", details: "'from' takes the contact's phone number, such as +14155550100, not \"12\"."),
            .init(key: "/to", details: "'to' takes \(own), not \"+14155550100\"."),
            .init(key: "/body", details: "'body' is missing: give a text of 1 to 1600 characters."),
            .init(key: "/text", details: "There is no key 'text' here: there are from, to, body."),
        ]
        #expect(answer.problems == expected)
        #expect(try emulation.storedTexts().isEmpty)
    }

    @Test func contactIsNotTheAccount() throws {
        let answer = try reply("hi", from: "+12513188609")
        let details = "'from' and 'to' are the same number, +12513188609."
        #expect(answer.status == 400)
        #expect(answer.text == Emulation.Answer.refusal(details, at: "/from"))
    }

    @Test func refusedReplyMakesNoSandbox() throws {
        #expect(try emulation.admin(.post, "/inbound?sandbox=worker-7", ["from": "12"]).status == 400)
        #expect(try emulation.admin(.get, "/sandboxes").json["total"] == 0)
    }

    @Test func replyMayComeBeforeAnythingElse() throws {
        let answer = try emulation.admin(
            .post, "/inbound?sandbox=worker-7", ["from": "+19666929552", "to": "+15005550006", "body": "hi"])
        #expect(answer.status == 201)
        #expect(answer.json[at: "/data/to"] == "+15005550006")
    }
}
