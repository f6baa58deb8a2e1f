import AcquireAPI
import HTTPTypes
import Testing

/// `POST crm/messenger/chat/create` and `/close`.
@Suite struct ChatTests {
    private let emulation: Emulation

    init() throws {
        emulation = try Emulation()
    }

    private func create(_ query: String, _ body: String = "") throws -> Emulation.Answer {
        try emulation.api(.post, "crm/messenger/chat/create" + query, body)
    }

    private func close(_ body: String) throws -> Emulation.Answer {
        try emulation.api(.post, "crm/messenger/chat/close", body)
    }

    private func created(id: Int, thread: Int, parent: String, timeline: Int) throws -> JSONValue {
        let contact = try #require(try DocumentedExchange.response()[at: "/data/cas/meta/contact"])
        let date = #""2021-03-19T11:11:56.000Z""#
        let text =
            #"{"data":{"title":"viswa","description":null,"channel":"chat","contact":\#(contact),"status":"active","#
            + #""dateQueue":\#(date),"dateCreated":\#(date),"datePending":null,"dateActive":null,"visitId":null,"#
            + #""users":[],"parentId":\#(parent),"userId":null,"dateUpdated":null,"closedBy":null,"#
            + #""closingState":null,"dateClosed":null,"id":\#(id),"threadId":\#(thread),"fields":[],"#
            + #""isCaseJoined":false,"timelineId":\#(timeline),"preMessages":[]}}"#
        return try JSONReader.value(of: text)
    }

    @Test func opensACaseInAThreadOfItsOwn() throws {
        let answer = try create("?contactId=597718")
        #expect(answer.status == 200)
        let expected = try created(id: 1267, thread: 1267, parent: "null", timeline: 1189)
        #expect(answer.json == expected)
        #expect(answer.json["data"]?.objectValue?.keys == expected["data"]?.objectValue?.keys)
        let shown = try emulation.api(.get, "crm/objects/case/1267?select=status|title|channel").text
        #expect(shown == #"{"data":{"id":1267,"title":"viswa","channel":"chat","status":"active","threadId":1267}}"#)
    }

    @Test(arguments: [#"{"threadId":1266}"#, #"{"threadId":"1266","title":"unused"}"#])
    func opensACaseInAThread(_ body: String) throws {
        let answer = try create("?contactId=597718", body)
        let expected = try created(id: 1267, thread: 1266, parent: "1266", timeline: 1188)
        #expect(answer.json == expected)
    }

    @Test func aThreadMayBeNamedByAnyOfItsCases() throws {
        _ = try create("?contactId=597718", #"{"threadId":1266}"#)
        let answer = try create("?contactId=597718", #"{"threadId":1267}"#)
        #expect(answer.json[at: "/data/parentId"] == 1266)
        #expect(answer.json[at: "/data/id"] == 1268)
    }

    @Test func aChatsCaseTakesMessages() throws {
        _ = try create("?contactId=597718", #"{"threadId":1266}"#)
        let body: JSONValue = ["id": 1267, "To": "+919666929552", "From": "+12513188609", "Body": "hi"]
        let sent = try emulation.send(body)
        #expect(sent.status == 200)
        #expect(sent.json[at: "/data/data/case_id"] == 1267)
        #expect(sent.json[at: "/data/cas/meta/timeline/threadId"] == 1266)
        #expect(sent.json[at: "/data/timeline/case/users"]?.arrayValue?.map { $0["id"] } == [2934, 2933])
        #expect(sent.json[at: "/data/timeline/case/channels"] == ["voip"])
    }

    @Test(arguments: [
        (
            "", "", "'contactId' is missing: give the id of the contact, as in ?contactId=597718.", "contactId",
            "ERROR_INVALID_INPUT"
        ),
        ("?contactId=x", "", "'contactId' takes a contact's id, not 'x'.", "contactId", "ERROR_INVALID_INPUT"),
        (
            "?contactId=7", "", "'contactId' names contact 7, which does not exist.", "contactId",
            "ERROR_RECORD_NOT_FOUND"
        ),
        (
            "?contactId=597718&x=1", "", "There is no parameter 'x': there are contactId.", "x", "ERROR_INVALID_INPUT"
        ),
    ])
    func refusesABadQuery(
        _ query: String, _ body: String, _ details: String, _ parameter: String, _ title: String
    ) throws {
        let before = try emulation.control(.get, "state").json["cases"]
        let answer = try create(query, body)
        #expect(answer.status == 400)
        #expect(answer.text == Emulation.Answer.refusal(details, of: parameter, title))
        #expect(try emulation.control(.get, "state").json["cases"] == before)
    }

    @Test func refusesAThreadThatCannotBeGoneOnWith() throws {
        let other = try #require(try emulation.text("hi").json[at: "/data/data/case_id"]?.intValue)
        #expect(
            try create("?contactId=597718", #"{"threadId":7}"#).text
                == Emulation.Answer.missing("'threadId' names thread 7, which does not exist.", at: "/threadId"))
        #expect(
            try create("?contactId=597718", #"{"threadId":\#(other)}"#).text
                == Emulation.Answer.refusal(
                    "'threadId' is \(other), a thread of contact 597719, but 'contactId' is 597718.", at: "/threadId"))
        let details = "'threadId' must be a positive integer, as a number or a string of digits, not -1."
        #expect(
            try create("?contactId=597718", #"{"threadId":-1}"#).text
                == Emulation.Answer.refusal(details, at: "/threadId"))
        #expect(
            try create("?contactId=597718", "no").json["message"]?.stringValue?.hasPrefix("The body is not JSON")
                == true)
        #expect(try create("?contactId=7", #"{"threadId":7}"#).problems.count == 2)
    }

    @Test(arguments: [#"{"caseId":1266}"#, #"{"caseId":"1266","reason":"done"}"#])
    func closesACaseForSends(_ body: String) throws {
        let answer = try close(body)
        #expect(answer.status == 200)
        #expect(
            answer.text == #"{"data":{"0":{"foreverClosed":true,"leftUser":false,"caseId":1266,"contactId":597718},"#
                + #""userId":1,"userType":"user"}}"#)
        let target = "crm/objects/case/1266?select=status|dateClosed|closedBy|dateUpdated|closingState"
        #expect(
            try emulation.api(.get, target).text
                == #"{"data":{"dateUpdated":"2021-03-19T11:11:56.000Z","id":1266,"closedBy":1,"status":"closed","#
                + #""closingState":"handled","dateClosed":"2021-03-19T11:11:56.000Z","threadId":1266}}"#)
        let sent = try emulation.sendDocumented()
        #expect(sent.status == 400)
        let details = "Case 1266 is closed: only active cases may receive messages."
        #expect(sent.text == Emulation.Answer.refusal(details, at: "/id"))
        #expect(try emulation.control(.get, "messages").json["total"] == 0)
    }

    @Test func aNewChatInAClosedThreadTakesItsMessages() throws {
        _ = try close(#"{"caseId":1266}"#)
        _ = try create("?contactId=597718", #"{"threadId":1266}"#)
        let body: JSONValue = ["threadId": 1266, "To": "+919666929552", "From": "+12513188609", "Body": "hi"]
        #expect(try emulation.send(body).json[at: "/data/data/case_id"] == 1267)
    }

    @Test(arguments: [
        ("{}", "'caseId' is missing: give the id of the case.", "ERROR_INVALID_INPUT"),
        (
            #"{"caseId":"x"}"#,
            #"'caseId' must be a positive integer, as a number or a string of digits, not "x"."#, "ERROR_INVALID_INPUT"
        ),
        (#"{"caseId":7}"#, "'caseId' names case 7, which does not exist.", "ERROR_RECORD_NOT_FOUND"),
    ])
    func refusesABadCloseAndClosesNothing(_ body: String, _ details: String, _ title: String) throws {
        let answer = try close(body)
        #expect(answer.status == 400)
        #expect(answer.problems == [.init(title: title, key: "/caseId", details: details)])
        #expect(try emulation.sendDocumented().status == 200)
    }

    @Test func closesACaseOnce() throws {
        _ = try close(#"{"caseId":1266}"#)
        let answer = try close(#"{"caseId":1266}"#)
        #expect(answer.text == Emulation.Answer.refusal("Case 1266 is closed already.", at: "/caseId"))
        #expect(try close("").status == 400)
    }
}
