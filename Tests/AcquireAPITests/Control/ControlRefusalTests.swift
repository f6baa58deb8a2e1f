import AcquireAPI
import HTTPTypes
import Testing

/// What the endpoints of the control side refuse before they look at what is theirs, to the byte.
@Suite struct ControlRefusalTests {
    private static let name = "'sandbox' takes a sandbox's name, which is 1 to 63 of a-z, 0-9 and -, not 'A'."

    @Test(
        arguments: [
            (.post, "faults"), (.post, "inbound"), (.put, "clock"), (.put, "seed"), (.put, "state"),
            (.post, "contacts"), (.post, "cases"), (.post, "agents"), (.post, "numbers"),
        ] as [(HTTPRequest.Method, String)],
        [
            ("", "The body is empty: send a JSON object."),
            ("[]", "The body is an array: send a JSON object."),
            ("503", "The body is a number: send a JSON object."),
            (
                "{\"then\"}",
                "The body is not JSON (line 1, column 8: expected a colon behind the key, found '}'): send a JSON object."
            ),
        ])
    func bodyMustBeAnObject(
        endpoint: (method: HTTPRequest.Method, path: String), body: (text: String, details: String)
    ) throws {
        let emulation = try Emulation()
        let answer = try emulation.control(endpoint.method, endpoint.path, body.text)
        #expect(answer.status == 400)
        #expect(answer.text == Emulation.Answer.refusal(body.details))
        #expect(try emulation.control(.get, "sandboxes").json["total"] == 0)
    }

    @Test(
        arguments: [
            (.get, "faults"), (.post, "faults"), (.delete, "faults"), (.get, "faults/1"), (.delete, "faults/1"),
            (.post, "inbound"), (.get, "clock"), (.put, "clock"), (.get, "seed"), (.put, "seed"),
            (.put, "state"), (.post, "reset"), (.post, "contacts"), (.post, "cases"), (.post, "agents"),
            (.post, "numbers"), (.get, "messages/331"), (.delete, "messages"),
        ] as [(HTTPRequest.Method, String)])
    func queryHasASandboxOnly(method: HTTPRequest.Method, path: String) throws {
        let emulation = try Emulation()
        let answer = try emulation.control(method, path + "?sandbox=A&limit=1", "{}")
        #expect(answer.status == 400)
        let unknown = "There is no parameter 'limit': there are sandbox."
        #expect(
            answer.text == """
                {"message":"\(Self.name)","errors":[\
                {"status":"400","title":"ERROR_INVALID_INPUT","details":"\(Self.name)","source":{"parameter":"sandbox"}},\
                {"status":"400","title":"ERROR_INVALID_INPUT","details":"\(unknown)","source":{"parameter":"limit"}}]}
                """)
        #expect(try emulation.control(.get, "sandboxes").json["total"] == 0)
    }

    @Test(
        arguments: [
            ("state", "withKeys, sandbox"),
            ("messages", "to, from, caseId, contactId, text, status, direction, after, limit, order, sandbox"),
            (
                "messages/wait",
                "to, from, caseId, contactId, text, status, direction, after, count, never, extract, timeout, sandbox"
            ),
            ("requests", "limit, after, order, sandbox"), ("events", "after, sandbox"), ("sandboxes", ""),
        ])
    func unknownParameterIsRefused(path: String, known: String) throws {
        let answer = try Emulation().control(.get, path + "?number=1")
        let details = "There is no parameter 'number': \(known.isEmpty ? "this takes none" : "there are \(known)")."
        #expect(answer.status == 400)
        #expect(
            answer.text == """
                {"message":"\(details)","errors":[\
                {"status":"400","title":"ERROR_INVALID_INPUT","details":"\(details)","source":{"parameter":"number"}}]}
                """)
    }

    @Test(
        arguments: [
            (.post, "messages", "/__admin/messages", "GET, HEAD, DELETE"),
            (.delete, "messages/331", "/__admin/messages/{message}", "GET, HEAD"),
            (.delete, "requests", "/__admin/requests", "GET, HEAD"),
            (.delete, "sandboxes", "/__admin/sandboxes", "GET, HEAD"),
            (.get, "sandboxes/a", "/__admin/sandboxes/{sandbox}", "DELETE"),
            (.get, "reset", "/__admin/reset", "POST"), (.post, "clock", "/__admin/clock", "GET, HEAD, PUT"),
            (.post, "seed", "/__admin/seed", "GET, HEAD, PUT"), (.post, "state", "/__admin/state", "GET, HEAD, PUT"),
            (.get, "contacts", "/__admin/contacts", "POST"), (.get, "cases", "/__admin/cases", "POST"),
            (.get, "agents", "/__admin/agents", "POST"), (.get, "numbers", "/__admin/numbers", "POST"),
            (.post, "health", "/__admin/health", "GET, HEAD"),
            (.put, "faults", "/__admin/faults", "GET, HEAD, POST, DELETE"),
            (.post, "faults/1", "/__admin/faults/{fault}", "GET, HEAD, DELETE"),
            (.get, "inbound", "/__admin/inbound", "POST"), (.delete, "inbound", "/__admin/inbound", "POST"),
        ] as [(HTTPRequest.Method, String, String, String)])
    func otherMethodIsRefused(method: HTTPRequest.Method, path: String, shown: String, allowed: String) throws {
        let answer = try Emulation().control(method, path, "{}")
        #expect(answer.status == 405)
        #expect(answer.headerFields[.allow] == allowed)
        let details = "\(shown) does not take \(method): use \(allowed)."
        #expect(answer.text == Emulation.Answer.refusal(details, status: 405))
    }

    @Test(arguments: [.get, .delete] as [HTTPRequest.Method], ["0", "2", "-1", "x", "99999999999999999999"])
    func ruleMustBeThere(method: HTTPRequest.Method, id: String) throws {
        let emulation = try Emulation()
        try emulation.addRule(#"{"then":{"status":503}}"#)
        let answer = try emulation.control(method, "faults/" + id)
        #expect(answer.status == 404)
        let details = "There is no fault rule '\(id)' in this sandbox: GET /__admin/faults shows those there are."
        #expect(answer.text == Emulation.Answer.refusal(details, status: 404))
        #expect(try emulation.control(.get, "faults").json["total"] == 1)
    }
}
