import AcquireAPI
import HTTPTypes
import Testing

@Suite struct RecordsTests {
    private let emulation: Emulation

    init() throws {
        emulation = try Emulation()
    }

    private func post(_ kind: String, _ body: String) throws -> Emulation.Answer {
        try emulation.control(.post, kind, body)
    }

    @Test(
        arguments: [
            (
                "contacts", #"{"fields":{"phone":"+15005550177"}}"#,
                """
                {"dateCreated":null,"dateUpdated":null,"id":597719,"clientType":null,"clientName":null,\
                "clientVersion":null,"clientOsName":null,"clientOsVersion":null,"clientDeviceType":null,\
                "clientDeviceVendor":null,"clientDeviceModel":null,"clientDetails":null,"meta":{},"archive":"no",\
                "companyId":null,"fields":{"phone":"+15005550177"}}
                """
            ),
            (
                "agents", #"{"name":"Ada"}"#,
                """
                {"departments":[],"roles":[],"id":2,"name":"Ada","firstName":"","lastName":"","photo":"","email":"",\
                "clientId":"","meta":{},"parentId":0,"metaDetails":{"isBotClient":false,"label":""},"type":"user",\
                "accessLevel":null}
                """
            ),
            (
                "numbers", #"{"number":"+12513180000"}"#,
                """
                {"id":4,"name":null,"number":"+12513180000","type":"Local","location":null,"sid":null,\
                "status":"active","twiml_app":null,"app_sid":null,"webhook_url":null,\
                "meta":{"feature":["Call","SMS"]},"config":null,"ivr":[]}
                """
            ),
            (
                "cases", #"{"contactId":597718,"title":"A question"}"#,
                """
                {"dateCreated":null,"dateUpdated":null,"id":1267,"contactId":597718,"closedBy":null,"visitId":null,\
                "title":"A question","description":null,"channel":"chat","status":"active","closingState":null,\
                "dateQueue":null,"datePending":null,"dateActive":null,"dateClosed":null,"queueId":null,\
                "queueOrder":0,"meta":{},"parentId":null,"userId":null,"waitTime":0,"participants":[],\
                "timeline":{"id":1189,"objectType":"case","viewId":null,"noteId":null,"dateCreated":null,\
                "dateUpdated":null,"archive":"no","meta":{},"note":null,"view":null,"snooze":[]},"messages":[],\
                "fields":{},"tags":[],"channels":[],"msgUnread":0}
                """
            ),
        ])
    func answersWithTheWholeRecord(path: String, body: String, record: String) throws {
        let added = try post(path, body)
        #expect(added.status == 201)
        #expect(added.text == record)
    }

    @Test func anAddedContactIsFoundByItsPhone() throws {
        let added = try post("contacts", #"{"fields":{"name":"Ada","phone":"+1 (500) 555-0177"}}"#)
        #expect(added.status == 201)
        let id = try #require(added.json["id"])
        #expect(added.json["archive"] == "no")
        let sent = try emulation.text("hi", to: "+15005550177")
        #expect(sent.json[at: "/data/data/contactId"] == id)
        #expect(sent.json[at: "/data/data/is_new_contact"] == false)
        #expect(sent.json[at: "/data/data/is_new_case"] == true)
    }

    @Test func anAddedCaseTakesMessages() throws {
        let contact = try #require(try post("contacts", #"{"fields":{"phone":"+15005550177"}}"#).json["id"]?.intValue)
        let body = """
            {"contactId":\(contact),"title":"A question","participants":[{"id":9000,"type":"contact","userId":\(contact)}],\
            "messages":[{"id":9100,"message":"Hello?"}]}
            """
        let added = try post("cases", body)
        #expect(added.status == 201, "\(added.text)")
        let id = try #require(added.json["id"]?.intValue)
        #expect(added.json["timeline"]?["id"]?.intValue != nil)
        let sent = try emulation.text("hi", to: "+15005550177").json
        #expect(sent[at: "/data/data/case_id"]?.intValue == id)
        #expect(sent[at: "/data/data/is_new_case"] == false)
        #expect(sent[at: "/data/data/caseMessageId"] == 9101)
        #expect(sent[at: "/data/timeline/case/lastMessage/message"] == "Hello?")
        #expect(sent[at: "/data/cas/users/0/id"] == 9000)
    }

    @Test func aReopenedCaseIsItsThreadsCurrentOne() throws {
        let added = try post(
            "cases", #"{"contactId":597718,"parentId":1266,"participants":[{"id":5000,"type":"user","userId":1}]}"#)
        #expect(added.status == 201, "\(added.text)")
        #expect(added.json["timeline"]?["id"] == 1188)
        let sent = try emulation.send([
            "threadId": 1266, "To": "+919666929552", "From": "+12513188609", "Body": "hi",
        ]).json
        #expect(sent[at: "/data/data/case_id"] == added.json["id"])
        #expect(sent[at: "/data/timeline/case/users"]?.arrayValue?.map { $0["id"] } == [5000, 2934, 2933])
    }

    @Test func anAddedNumberSends() throws {
        let body: JSONValue = ["To": "+15005550100", "From": "+15005550016", "Body": "hi"]
        #expect(try emulation.send(body).status == 400)
        let added = try post("numbers", #"{"number":"+15005550016"}"#)
        #expect(added.status == 201)
        let sent = try emulation.send(body)
        #expect(sent.status == 200)
        #expect(sent.json[at: "/data/data/voip_account_id"] == added.json["id"])
    }

    @Test func anAddedAgentOwnsCases() throws {
        let agent = try post("agents", #"{"name":"Ada"}"#)
        #expect(agent.status == 201)
        #expect(agent.json["id"] == 2)
        let body = #"{"contactId":597718,"participants":[{"id":9000,"type":"user","userId":2}]}"#
        #expect(try post("cases", body).status == 201)
    }

    @Test func countersMovePastAGivenID() throws {
        #expect(try post("contacts", #"{"id":800000}"#).json["id"] == 800_000)
        #expect(try post("contacts", "{}").json["id"] == 800_001)
        #expect(try post("cases", #"{"id":5000,"contactId":800001}"#).json["id"] == 5_000)
        #expect(try post("cases", #"{"contactId":800001}"#).json["id"] == 5_001)
        #expect(try post("numbers", #"{"id":900,"number":"+15005550007"}"#).json["id"] == 900)
        #expect(try post("numbers", #"{"number":"+15005550008"}"#).json["id"] == 901)
    }

    @Test(arguments: [
        ("contacts", #"{"id":597718}"#, "/id", "contact 597718 exists already: give another id, or leave it out"),
        ("contacts", #"{"id":0}"#, "/id", "expected a positive integer below 2^53, found 0"),
        (
            "contacts", #"{"id":4503599627370496}"#, "/id",
            "4503599627370496 leaves too few ids behind it: give one below 2^52"
        ),
        ("contacts", #"{"fields":3}"#, "/fields", "expected an object, found 3"),
        (
            "cases", #"{"id":1266,"contactId":597718}"#, "/id",
            "case 1266 exists already: give another id, or leave it out"
        ),
        ("cases", #"{"contactId":7}"#, "/contactId", "there is no contact 7: use the id of one in contacts"),
        ("cases", "{}", nil, #""contactId" is missing: give a positive integer below 2^53"#),
        (
            "cases", #"{"contactId":597718,"parentId":7}"#, "/parentId",
            "there is no case 7: use the id of the thread's first case, or null if this is it"
        ),
        (
            "cases", #"{"contactId":597718,"parentId":1266,"timeline":{"id":3000}}"#, "/timeline",
            "the thread has a timeline already: leave it out"
        ),
        (
            "cases", #"{"contactId":597718,"timeline":{"id":1188}}"#, "/timeline/id",
            "timeline 1188 exists already: give another id"
        ),
        (
            "cases", #"{"contactId":597718,"messages":[{"id":6736}]}"#, "/messages",
            "message 6736 exists already: give another id"
        ),
        (
            "cases", #"{"contactId":597718,"participants":[{"id":2934,"type":"user","userId":1}]}"#, "/participants",
            "participant 2934 exists already: give another id"
        ),
        (
            "cases", #"{"contactId":597718,"participants":[{"id":9000,"type":"user","userId":7}]}"#,
            "/participants/0/userId", "there is no agent 7: use the id of one in agents"
        ),
        ("agents", #"{"id":1,"name":"Ada"}"#, "/id", "agent 1 exists already: give another id, or leave it out"),
        ("agents", "{}", nil, #""name" is missing: give a string"#),
        (
            "numbers", #"{"number":"+12513188609"}"#, "/number",
            "+12513188609 is number 3 already: give each number once"
        ),
        (
            "numbers", #"{"number":"0015005550016"}"#, "/number",
            #""0015005550016" is not a phone number in E.164: write it as "+15005550016""#
        ),
    ])
    func refusesABadRecordAndAddsNothing(
        _ kind: String, _ body: String, _ pointer: String?, _ problem: String
    ) throws {
        let before = try emulation.control(.get, "state").text
        let answer = try post(kind, body)
        #expect(answer.status == 400)
        let details = pointer.map { "\($0): \(problem)" } ?? problem
        #expect(answer.text == Emulation.Answer.refusal(details, at: pointer))
        #expect(try emulation.control(.get, "state").text == before)
    }

    @Test func tellsAllThatIsWrong() throws {
        let answer = try post("contacts", #"{"id":597718,"phone":"+1","fields":[]}"#)
        #expect(answer.problems.map(\.key) == ["/phone", "/fields", "/id"])
        #expect(try post("contacts", "[]").status == 400)
    }

    @Test func addsToOneSandboxOnly() throws {
        _ = try emulation.control(.post, "numbers?sandbox=a", #"{"number":"+15005550016"}"#)
        let body: JSONValue = ["To": "+15005550100", "From": "+15005550016", "Body": "hi"]
        #expect(try emulation.send(body).status == 400)
        #expect(try emulation.send(body, key: Emulation.key + "+a").status == 200)
    }
}
