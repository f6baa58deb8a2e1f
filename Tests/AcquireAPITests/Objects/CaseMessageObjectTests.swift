import AcquireAPI
import HTTPTypes
import Testing

/// `crm/objects/case-message` and `/{id}`.
@Suite struct CaseMessageObjectTests {
    private let emulation: Emulation

    init() throws {
        emulation = try Emulation()
    }

    private static let columns =
        "id, caseId, channel, senderId, senderType, type, message, dateCreated, dateUpdated, seen, meta"
    private static let chat =
        #"{"id":6736,"caseId":1266,"channel":"chat","senderId":1,"senderType":"user","type":"message","#
        + #""message":"Checkers","dateCreated":"2021-03-18T05:28:02.000Z","dateUpdated":null,"seen":"no","meta":{}"#

    private func meta(_ id: Int = 6819, in sandbox: String = "default") throws -> JSONValue? {
        try emulation.api(.get, "crm/objects/case-message/\(id)", in: sandbox).json[at: "/data/meta"]
    }

    @Test func showsAMessageOfTheFixtureWithItsSender() throws {
        let sender = try DocumentedExchange.response()[at: "/data/data/sender"] ?? .null
        let answer = try emulation.api(.get, "crm/objects/case-message/6736")
        #expect(answer.status == 200)
        #expect(answer.text == #"{"data":\#(Self.chat),"sender":\#(sender)}}"#)
    }

    @Test func showsAnSMSUnderItsCaseMessageID() throws {
        let sent = try emulation.sendDocumented().json
        let data = try #require(sent[at: "/data/data"])
        #expect(data["caseMessageId"] == 6819)
        let expected: JSONObject = [
            "id": 6819, "caseId": 1266, "channel": "voip", "senderId": 1, "senderType": "user", "type": "sms",
            "message": "SMS by David Guetta", "dateCreated": "2021-03-19T11:11:56.000Z", "dateUpdated": .null,
            "seen": "yes", "meta": data["meta"] ?? .null, "sender": data["sender"] ?? .null,
        ]
        let answer = try emulation.api(.get, "crm/objects/case-message/6819")
        #expect(answer.text == JSONValue.object(["data": .object(expected)]).description)
    }

    @Test func statusFollowsTheLifecycleByTheClock() throws {
        let queued = try #require(try emulation.sendDocumented().json[at: "/data/data/meta"])
        #expect(try meta() == queued)
        try emulation.advance("200ms")
        #expect(try meta() == queued.with(["status": "sending"]))
        try emulation.advance("300ms")
        let sent = queued.with(["status": "sent", "dateSent": "2021-03-19T11:11:56.000Z"])
        #expect(try meta() == sent)
        try emulation.advance("500ms")
        #expect(try meta() == sent.with(["status": "delivered", "dateUpdated": "2021-03-19T11:11:57.000Z"]))
        #expect(try meta()?.objectValue?.keys == queued.objectValue?.keys)
    }

    @Test func anUndeliveredMessageTellsItsError() throws {
        try emulation.text("hi", to: "+15005530003")
        try emulation.advance("2s")
        #expect(try meta()?["status"] == "undelivered")
        #expect(try meta()?["errorCode"] == 30003)
    }

    @Test func aReplyIsThereAndWasReceived() throws {
        let reply = #"{"from":"+19666929552","to":"+12513188609","body":"yes"}"#
        _ = try emulation.control(.post, "inbound", reply)
        try emulation.advance("10s")
        let shown = try emulation.api(.get, "crm/objects/case-message/6819").json["data"]
        #expect(shown?["senderType"] == "contact")
        #expect(shown?["sender"] == ["type": "contact", "id": 597718, "name": "viswa", "photo": .null])
        #expect(shown?[at: "/meta/status"] == "received")
        #expect(shown?["seen"] == "no")
    }

    @Test func listsMessagesInTheDocumentedEnvelope() throws {
        let rows = Self.chat + "}"
        let answer = try emulation.api(.get, "crm/objects/case-message")
        #expect(answer.text == #"{"data":{"page":0,"offset":0,"limit":20,"count":1,"data":[\#(rows)]}}"#)
    }

    @Test func listsThoseThatMatchWithTheirCases() throws {
        try emulation.sendDocumented()
        try emulation.text("hi")
        let target = "crm/objects/case-message?select=id|message&where=type|eq|sms&where=caseId|eq|1266&relations=case"
        let row = try emulation.api(.get, target).json[at: "/data/data/0"]
        #expect(row?.objectValue?.keys == ["id", "message", "case"])
        #expect(row?["id"] == 6819)
        #expect(row?["case"] == (try emulation.api(.get, "crm/objects/case/1266").json["data"]))
        #expect(try emulation.api(.get, target).json[at: "/data/count"] == 1)
        let ids = try emulation.api(.get, "crm/objects/case-message?select=id&offset=1&limit=1")
        #expect(ids.text == #"{"data":{"page":0,"offset":1,"limit":1,"count":3,"data":[{"id":6819}]}}"#)
    }

    @Test(arguments: [
        ("?select=text", "select", "'select' names 'text', but the columns of a case message are \(columns)."),
        ("?relations=sender", "relations", "'relations' names 'sender', but the relations of a case message are case."),
        (
            "?where=meta|eq|x", "where",
            "'where' names 'meta', but the columns of a case message are \(columns.replacing(", meta", with: ""))."
        ),
        ("/6736?select=id", "select", "There is no parameter 'select': this takes none."),
    ])
    func refusesABadQuery(_ target: String, _ parameter: String, _ details: String) throws {
        let answer = try emulation.api(.get, "crm/objects/case-message" + target)
        #expect(answer.status == 400)
        #expect(answer.text == Emulation.Answer.refusal(details, of: parameter))
    }

    @Test func aDeletedMessageIsGone() throws {
        for _ in 0..<3 { try emulation.sendDocumented() }
        let answer = try emulation.api(.delete, "crm/objects/case-message/6820")
        #expect(answer.text == #"{"data":{"deleted":1}}"#)
        let details = "No such object: there is no case message 6820 in this sandbox."
        for method in [HTTPRequest.Method.get, .delete] {
            let gone = try emulation.api(method, "crm/objects/case-message/6820")
            #expect(gone.status == 404)
            #expect(gone.text == Emulation.Answer.refusal(details, status: 404))
        }
        let left = try emulation.api(.get, "crm/objects/case-message?select=id").json[at: "/data/data"]
        #expect(left == [["id": 6736], ["id": 6819], ["id": 6821]])
        let inCase = try emulation.api(.get, "crm/objects/case/1266?relations=messages").json[at: "/data/messages"]
        #expect(inCase?.arrayValue?.map { $0["id"] } == [6736, 6819, 6821])
        #expect(try emulation.control(.get, "messages").json["total"] == 3)
    }

    @Test func theMessageBeforeADeletedOneIsTheLast() throws {
        func last() throws -> JSONValue? {
            try emulation.sendDocumented().json[at: "/data/timeline/case/lastMessage/id"]
        }
        #expect(try last() == 6736)
        #expect(try last() == 6819)
        _ = try emulation.api(.delete, "crm/objects/case-message/6820")
        #expect(try last() == 6819)
        for id in [6819, 6821, 6736] { _ = try emulation.api(.delete, "crm/objects/case-message/\(id)") }
        let sent = try emulation.sendDocumented().json
        #expect(sent[at: "/data/timeline/case/lastMessage"] == .null)
    }

    @Test func deletedAndEvictedMessagesAreToldApart() throws {
        let small = try Emulation.limited { $0.messages = 2 }
        for _ in 0..<2 { try small.sendDocumented() }
        _ = try small.api(.delete, "crm/objects/case-message/6819")
        for _ in 0..<2 { try small.sendDocumented() }
        let list = try small.api(.get, "crm/objects/case-message?select=id").text
        #expect(
            list == #"{"data":{"page":0,"offset":0,"limit":20,"count":3,"#
                + #""data":[{"id":6736},{"id":6821},{"id":6822}],"evicted":1}}"#)
        #expect(
            try small.api(.get, "crm/objects/case-message/6820").json["message"]
                == """
                No such object: there is no case message 6820 in this sandbox. 1 have been evicted since there was no \
                room for them.
                """)
    }

    /// All cases' SMS stand in one queue.
    @Test func eachCaseKeepsItsOwnMessagesWhileOthersCome() throws {
        let small = try Emulation.limited { $0.messages = 3 }
        func ids(ofCase id: JSONValue) throws -> [JSONValue?]? {
            let shown = try small.api(.get, "crm/objects/case/\(id)?relations=messages")
            return shown.json[at: "/data/messages"]?.arrayValue?.map { $0["id"] }
        }
        try small.sendDocumented()
        let other = try small.send(["To": "+12025550143", "From": "+12513188609", "Body": "1"]).json
        let otherID = try #require(other[at: "/data/data/caseId"])
        #expect(otherID != 1266)
        try small.sendDocumented()
        #expect(try ids(ofCase: 1266) == [6736, 6819, 6821])
        #expect(try ids(ofCase: otherID) == [6820])
        let last = try small.send(["id": otherID, "To": "+12025550143", "From": "+12513188609", "Body": "2"]).json
        #expect(last[at: "/data/timeline/case/lastMessage/id"] == 6820)
        try small.sendDocumented()
        #expect(try ids(ofCase: 1266) == [6736, 6821, 6823])
        #expect(try ids(ofCase: otherID) == [6822])
        // The newest of a case outlives its place in the queue.
        for _ in 0..<3 { try small.sendDocumented() }
        #expect(try ids(ofCase: otherID) == [])
        let next = try small.send(["id": otherID, "To": "+12025550143", "From": "+12513188609", "Body": "3"]).json
        #expect(next[at: "/data/timeline/case/lastMessage/id"] == 6822)
    }

    @Test func aMessageIsDeletedAmongThoseOfOtherCases() throws {
        let small = try Emulation.limited { $0.messages = 4 }
        let other: JSONValue = ["To": "+12025550143", "From": "+12513188609", "Body": "hi"]
        for _ in 0..<2 {
            try small.sendDocumented()
            _ = try small.send(other)
        }
        _ = try small.api(.delete, "crm/objects/case-message/6821")
        #expect(try small.sendDocumented().json[at: "/data/timeline/case/lastMessage/id"] == 6819)
        // There was no room for 6819; 6821 is still to go.
        let shown = try small.api(.get, "crm/objects/case/1266?relations=messages").json[at: "/data/messages"]
        #expect(shown?.arrayValue?.map { $0["id"] } == [6736, 6823])
        for _ in 0..<2 { _ = try small.send(other) }
        let list = try small.api(.get, "crm/objects/case-message?select=id").json
        #expect(list[at: "/data/data"]?.arrayValue?.map { $0["id"] } == [6736, 6822, 6823, 6824, 6825])
        #expect(list[at: "/data/evicted"] == 2)
    }

    @Test func followsAMessageOfASavedState() throws {
        try emulation.sendDocumented(in: "a")
        try emulation.sendDocumented(in: "a")
        _ = try emulation.api(.delete, "crm/objects/case-message/6819", in: "a")
        let saved = try emulation.control(.get, "state?sandbox=a").text
        #expect(try emulation.control(.put, "state?sandbox=b", saved, isEmpty: true).status == 204)
        #expect(try emulation.control(.get, "state?sandbox=b").text == saved)
        for _ in 0..<2 {
            for target in [
                "crm/objects/case-message", "crm/objects/case-message/6820", "crm/objects/case-message/6819",
            ] {
                #expect(try emulation.api(.get, target, in: "b").text == emulation.api(.get, target, in: "a").text)
            }
            for sandbox in ["a", "b"] { try emulation.advance("2s", in: sandbox) }
        }
        let (a, b) = (
            try emulation.control(.get, "state?sandbox=a").text, try emulation.control(.get, "state?sandbox=b").text
        )
        #expect(a == b)
        #expect(try meta(6820, in: "b")?["status"] == "delivered")
    }
}
