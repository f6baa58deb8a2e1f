import AcquireAPI
import HTTPTypes
import Testing

/// What the endpoints of fault rules and replies refuse before they look at a rule or a reply, to the byte.
@Suite struct FaultAndInboundRefusalTests {
    private static let name = "'sandbox' takes a sandbox's name, which is 1 to 63 of a-z, 0-9 and -, not 'A'."

    @Test(
        arguments: ["faults", "inbound"],
        [
            ("", "The body is empty: send a JSON object."),
            ("[]", "The body is an array: send a JSON object."),
            ("503", "The body is a number: send a JSON object."),
            (
                "{\"then\"}",
                "The body is not JSON (line 1, column 8: expected a colon behind the key, found '}'): send a JSON object."
            ),
        ])
    func bodyMustBeAnObject(path: String, body: (text: String, details: String)) throws {
        let emulation = try Emulation()
        let answer = try emulation.control(.post, path, body.text)
        #expect(answer.status == 400)
        #expect(answer.text == Emulation.Answer.refusal(body.details))
        #expect(try emulation.control(.get, "sandboxes").json["total"] == 0)
    }

    @Test(
        arguments: [
            (.get, "faults"), (.post, "faults"), (.delete, "faults"), (.get, "faults/1"), (.delete, "faults/1"),
            (.post, "inbound"),
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
