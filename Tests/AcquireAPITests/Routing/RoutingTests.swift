import AcquireAPI
import HTTPMessage
import HTTPTypes
import Testing

@Suite struct RoutingTests {
    private static let known = """
        The mock answers POST /api/v1/voip/send-sms, GET /api/v1/voip/get-all-numbers, GET /api/v1/crm/objects/case, \
        GET /api/v1/crm/objects/case/{case}, GET /api/v1/crm/objects/case-message, \
        GET /api/v1/crm/objects/case-message/{message}, POST /api/v1/crm/objects/contact, \
        GET /api/v1/crm/objects/contact/{contact}, POST /api/v1/crm/messenger/chat/create, \
        POST /api/v1/crm/messenger/chat/close, GET /__admin/health.
        """

    @Test(arguments: ["/", "/api/v1/voip/send-sms/", "/api/v1/voip", "/API/v1/voip/send-sms", "*"])
    func unknownPathIsNotFound(_ path: String) throws {
        let answer = try Emulation().ask(.post, path)
        #expect(answer.status == 404)
        let details = "No such object: there is nothing at \(path). \(Self.known)"
        #expect(answer.problems == [.init(title: "ERROR_RECORD_NOT_FOUND", details: details)])
        #expect(answer.json[at: "/errors/0/status"] == "404")
    }

    @Test(arguments: [
        "/api/v1/voip/send-sms?x=1", "/api/v1/voip/send%2Dsms", "http://relay.acquire.io/api/v1/voip/send-sms",
        "/api/v1/voip/send-sms?",
    ])
    func pathIsFoundInAnyOfItsForms(_ target: String) throws {
        let body = JSONWriter.bytes(of: try DocumentedExchange.request())
        #expect(try Emulation().ask(.post, target, body: body).status == 200)
    }

    @Test(arguments: [HTTPRequest.Method.get, .put, .delete, .head, .options, .patch])
    func otherMethodIsNotAllowed(_ method: HTTPRequest.Method) throws {
        let answer = try Emulation().ask(method, Emulation.sendPath)
        #expect(answer.status == 405)
        #expect(answer.headerFields[.allow] == "POST")
        let details = "/api/v1/voip/send-sms does not take \(method.rawValue): use POST."
        #expect(answer.problems == [.init(details: details)])
    }

    @Test func healthTellsOfTheMock() throws {
        let answer = try Emulation().ask(.get, "/__admin/health", authorization: nil)
        #expect(answer.status == 200)
        #expect(answer.json.objectValue?.keys == ["status", "version", "uptimeSeconds", "sandboxes"])
        #expect(answer.json["status"] == "ok")
        #expect(answer.json["version"]?.stringValue == MockVersion.current)
        let refused = try Emulation().ask(.post, "/__admin/health")
        #expect(refused.status == 405)
        #expect(refused.headerFields[.allow] == "GET, HEAD")
    }

    @Test func bodyThatTheServerRefusesGetsTheErrorFormat() throws {
        var request = HTTPServerRequest(method: .post, target: Emulation.sendPath)
        request.headerFields[.authorization] = "Bearer \(Emulation.key)"
        let response = try Emulation().service.response(refusing: request, because: .bodyTooLarge(limit: 1_024))
        guard let bytes = response.body.bytes else { throw Emulation.Unanswered() }
        #expect(response.status.code == 413)
        let details = "The body is larger than 1024 bytes: send less, or start the mock with a larger --max-body."
        let errors = #"[{"status":"413","title":"ERROR_INVALID_INPUT","details":"\#(details)"}]"#
        #expect(String(decoding: bytes, as: UTF8.self) == #"{"message":"\#(details)","errors":\#(errors)}"#)
    }

    /// Route, method and key come before the body, also where the server sees that the body is too large.
    @Test(arguments: [
        (HTTPRequest.Method.post, "/", 404), (.get, Emulation.sendPath, 405), (.post, Emulation.sendPath, 401),
    ])
    func bodyThatTheServerRefusesIsNotTheFirstThingToBeWrong(
        _ method: HTTPRequest.Method, _ target: String, _ status: Int
    ) throws {
        let request = HTTPServerRequest(method: method, target: target)
        let response = try Emulation().service.response(refusing: request, because: .bodyTooLarge(limit: 1_024))
        #expect(response.status.code == status)
    }

    @Test(arguments: [
        ("/a?b#c", "/a"), ("/a?\u{301}key=secret", "/a"), ("http://h", "/"), ("http://h/a/b?c", "/a/b"), ("*", "*"),
        ("", ""),
    ])
    func pathIsTheTargetWithoutItsQuery(_ target: String, _ path: String) {
        #expect(HTTPServerRequest(method: .get, target: target).path == path)
    }

    @Test func hostInThePathIsNoWayIn() throws {
        #expect(try Emulation().ask(.post, "//x/api/v1/voip/send%2Dsms").status == 404)
    }
}
