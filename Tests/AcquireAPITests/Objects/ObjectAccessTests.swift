import AcquireAPI
import HTTPMessage
import HTTPTypes
import Testing

/// What all calls beside Send-SMS have in common with it.
@Suite struct ObjectAccessTests {
    private let emulation: Emulation

    init() throws {
        emulation = try Emulation()
    }

    private static let calls: [(HTTPRequest.Method, String, String)] = [
        (.get, "voip/get-all-numbers", "GET, HEAD"),
        (.get, "crm/objects/case", "GET, HEAD"),
        (.get, "crm/objects/case/1266", "GET, HEAD"),
        (.get, "crm/objects/case-message", "GET, HEAD"),
        (.get, "crm/objects/case-message/6736", "GET, HEAD, DELETE"),
        (.delete, "crm/objects/case-message/6736", "GET, HEAD, DELETE"),
        (.get, "crm/objects/contact/597718", "GET, HEAD"),
        (.post, "crm/objects/contact", "POST"),
        (.post, "crm/messenger/chat/create", "POST"),
        (.post, "crm/messenger/chat/close", "POST"),
    ]

    @Test(arguments: calls)
    func routeMethodAndKeyComeFirst(_ method: HTTPRequest.Method, _ target: String, _ allow: String) throws {
        let bad = "/api/v1/\(target)?nothing=1"
        #expect(try emulation.ask(method, bad, body: Array("no".utf8)).status == 400)
        let unauthorized = try emulation.ask(method, bad, authorization: "Bearer wrong")
        #expect(unauthorized.status == 401)
        #expect(unauthorized.headerFields[.wwwAuthenticate] == "Bearer")
        let otherMethod = try emulation.ask(.put, bad, authorization: nil)
        #expect(otherMethod.status == 405)
        #expect(otherMethod.headerFields[.allow] == allow)
        #expect(try emulation.ask(method, "/api/v1/\(target)/x/y", authorization: nil).status == 404)
    }

    @Test(arguments: [
        ("crm/objects/contact?x=1", "", ["x", ""]),
        ("crm/objects/contact?x=1", #"{"fields":{"ip":1}}"#, ["x", "/fields/ip"]),
        ("crm/messenger/chat/create?contactId=a&x=1", "[]", ["contactId", "x", ""]),
        ("crm/messenger/chat/create?x=1", #"{"threadId":-1}"#, ["contactId", "x", "/threadId"]),
        ("crm/messenger/chat/create?contactId=7&x=1", #"{"threadId":8}"#, ["x", "contactId", "/threadId"]),
        ("crm/messenger/chat/create?contactId=7", #"{"threadId":"x"}"#, ["/threadId", "contactId"]),
        ("crm/messenger/chat/close?x=1", #"{"caseId":7}"#, ["x", "/caseId"]),
        ("crm/messenger/chat/close?x=1", "no", ["x", ""]),
        ("crm/messenger/chat/close?x=1", "{}", ["x", "/caseId"]),
    ])
    func whatIsWrongWithQueryAndBodyIsToldAtOnce(_ target: String, _ body: String, _ places: [String]) throws {
        let before = try emulation.control(.get, "state").json
        let answer = try emulation.api(.post, target, body)
        #expect(answer.status == 400)
        let errors = answer.json["errors"]?.arrayValue ?? []
        let named = errors.map { ($0[at: "/source/parameter"] ?? $0[at: "/source/pointer"])?.stringValue ?? "" }
        #expect(named == places)
        #expect(answer.json["message"] == errors.first?["details"])
        for name in ["contacts", "cases"] {
            #expect(try emulation.control(.get, "state").json[name] == before[name])
        }
    }

    @Test func aKeyThatMayNotSendMayLook() throws {
        let fixture = try Fixture.documented(changing: "account.json") { $0[at: "/keys/0/maySend"] = false }
        let emulation = try Emulation(fixture)
        #expect(try emulation.sendDocumented().status == 403)
        #expect(try emulation.api(.get, "crm/objects/case").status == 200)
    }

    @Test func sandboxesAreApartAndAResetBringsAllBack() throws {
        let targets = ["crm/objects/case", "crm/objects/case-message", "crm/objects/contact/597718"]
        let before = try targets.map { try emulation.api(.get, $0, in: "a").text }
        try emulation.sendDocumented(in: "a")
        _ = try emulation.api(.delete, "crm/objects/case-message/6736", in: "a")
        _ = try emulation.api(.post, "crm/objects/contact", #"{"fields":{}}"#, in: "a")
        _ = try emulation.api(.post, "crm/messenger/chat/create?contactId=597718", #"{"threadId":1266}"#, in: "a")
        _ = try emulation.api(.post, "crm/messenger/chat/close", #"{"caseId":1266}"#, in: "a")
        for (target, text) in zip(targets, before) {
            #expect(try emulation.api(.get, target, in: "a").text != text)
            #expect(try emulation.api(.get, target, in: "b").text == text)
        }
        #expect(try emulation.api(.get, "crm/objects/contact/597719", in: "b").status == 404)
        _ = try emulation.control(.post, "reset?sandbox=a", isEmpty: true)
        #expect(try targets.map { try emulation.api(.get, $0, in: "a").text } == before)
        #expect(try emulation.api(.get, "crm/objects/contact/597719", in: "a").status == 404)
        #expect(try emulation.sendDocumented(in: "a").status == 200)
    }

    @Test func whatWasDoneIsInASavedState() throws {
        try emulation.sendDocumented(in: "a")
        _ = try emulation.api(.delete, "crm/objects/case-message/6736", in: "a")
        let fields = #"{"fields":{"name":"Ada","phone":"+15005550177","countryId":"517"},"clientType":"web"}"#
        _ = try emulation.api(.post, "crm/objects/contact", fields, in: "a")
        _ = try emulation.api(.post, "crm/messenger/chat/create?contactId=597718", #"{"threadId":1266}"#, in: "a")
        _ = try emulation.api(.post, "crm/messenger/chat/create?contactId=597719", in: "a")
        _ = try emulation.api(.post, "crm/messenger/chat/close", #"{"caseId":1266}"#, in: "a")
        let saved = try emulation.control(.get, "state?sandbox=a").text
        #expect(try emulation.control(.put, "state?sandbox=b", saved, isEmpty: true).status == 204)
        #expect(try emulation.control(.get, "state?sandbox=b").text == saved)
        let all = "?relations=contact|messages|cases|users|fields|tags|timeline|parent"
        for target in [
            "crm/objects/case" + all, "crm/objects/case-message?relations=case", "crm/objects/contact/597718",
            "crm/objects/contact/597719", "crm/objects/case-message/6819", "voip/get-all-numbers",
        ] {
            #expect(try emulation.api(.get, target, in: "b").text == emulation.api(.get, target, in: "a").text)
        }
        #expect(try emulation.sendDocumented(in: "b").text == emulation.sendDocumented(in: "a").text)
        let next = "crm/messenger/chat/create?contactId=597719"
        #expect(try emulation.api(.post, next, in: "b").text == emulation.api(.post, next, in: "a").text)
    }

    @Test func entersEachRequestIntoItsSandboxesJournal() throws {
        let shown = try emulation.api(.get, "crm/objects/case/1266?select=id", in: "a")
        _ = try emulation.api(.get, "crm/objects/case/7", in: "a")
        let requests = try emulation.control(.get, "requests?sandbox=a").json["data"]
        #expect(requests?.arrayValue?.count == 2)
        #expect(requests?[at: "/0/method"] == "GET")
        #expect(requests?[at: "/0/target"] == "/api/v1/crm/objects/case/1266?select=id")
        #expect(requests?[at: "/0/answered"] == 200)
        #expect(requests?[at: "/0/answer"] == shown.json)
        #expect(requests?[at: "/0/reason"] == .null)
        #expect(
            requests?[at: "/0/id"]?.stringValue == HTTPField.Name("X-Request-Id").flatMap { shown.headerFields[$0] })
        #expect(requests?[at: "/1/answered"] == 404)
        #expect(
            requests?[at: "/1/reason"]
                == "ERROR_RECORD_NOT_FOUND: No such object: there is no case 7 in this sandbox.")
        #expect(try emulation.control(.get, "requests?sandbox=b").json["total"] == 0)
    }

    @Test func onlyRefusedRequestsCountAsRefused() throws {
        _ = try emulation.api(.get, "crm/objects/case")
        _ = try emulation.api(.get, "crm/objects/case/7")
        try emulation.sendDocumented()
        #expect(emulation.world.tally.description == "1 message, 1 refused request, 0 faults hit")
    }

    @Test func aBodyThatIsTooLargeIsRefusedInItsSandbox() throws {
        var request = HTTPServerRequest(method: .post, target: "/api/v1/crm/objects/contact")
        request.headerFields[.authorization] = "Bearer \(Emulation.key)+a"
        let response = emulation.service.response(refusing: request, because: .bodyTooLarge(limit: 1_024))
        #expect(response.status.code == 413)
        #expect(try emulation.control(.get, "requests?sandbox=a").json["total"] == 1)
    }

    @Test func pagesThatMayCanAskWhichMethodsThereAre() throws {
        var policy = AccessPolicy()
        policy.corsOrigins = ["*"]
        let emulation = try Emulation(access: policy)
        var request = HTTPServerRequest(method: .options, target: "/api/v1/crm/objects/case-message/6736")
        request.headerFields[.origin] = "https://app.example"
        request.headerFields[.accessControlRequestMethod] = "DELETE"
        let answer = try emulation.answer(to: request, isEmpty: true)
        #expect(answer.status == 204)
        #expect(answer.headerFields[.accessControlAllowMethods] == "GET, HEAD, DELETE")
    }
}
