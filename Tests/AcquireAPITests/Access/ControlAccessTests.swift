import AcquireAPI
import HTTPMessage
import HTTPTypes
import Testing

/// Who may use the control side.
@Suite struct ControlAccessTests {
    private static let missing =
        "The admin token is missing: send 'Authorization: Bearer {admin_token}' or 'X-Admin-Token: {admin_token}'."
    private static let wrong = "The admin token is not the mock's: send the one that it was started with."

    private static func foreign(_ field: String) -> String {
        "The control side takes no requests from pages of other sites (\(field)): ask it from a program or the mock's "
            + "own address."
    }

    private static func policy(token: String? = nil, isLocal: Bool = false) -> AccessPolicy {
        var policy = AccessPolicy()
        policy.adminToken = token
        policy.isLocal = isLocal
        return policy
    }

    /// The answer to a request with these header fields.
    private func answer(
        _ policy: AccessPolicy,
        _ target: String = "/__admin/messages",
        method: HTTPRequest.Method = .get,
        fields: [(String, String)]
    ) throws -> Emulation.Answer {
        var request = HTTPServerRequest(method: method, target: target)
        for (name, value) in fields { request.headerFields.append(HTTPField(name: try Self.name(name), value: value)) }
        return try Emulation(access: policy).answer(to: request)
    }

    private static func name(_ text: String) throws -> HTTPField.Name {
        try #require(HTTPField.Name(text))
    }

    private static func refusal(_ status: Int, _ title: String, _ details: String) -> String {
        #"{"message":"\#(details)","errors":[{"status":"\#(status)","title":"\#(title)","details":"\#(details)"}]}"#
    }

    @Test(
        arguments: [
            ([], missing), ([("Authorization", "Basic top-secret")], missing),
            ([("Authorization", "Bearer ")], missing),
            ([("Authorization", "top-secret")], missing), ([("Authorization", "Bearer wrong")], wrong),
            ([("Authorization", "Bearer acquire-test-key")], wrong), ([("Authorization", "Bearer top-secret2")], wrong),
            ([("Authorization", "Bearer top-secre")], wrong), ([("Authorization", "Bearer +top-secret")], wrong),
            ([("X-Admin-Token", "")], wrong), ([("X-Admin-Token", "Top-secret")], wrong),
            ([("X-Admin-Token", "top-secret+worker-7")], wrong),
            ([("Authorization", "Bearer wrong"), ("X-Admin-Token", "wrong")], wrong),
        ] as [([(String, String)], String)],
        [
            "/__admin/messages", "/__admin/messages/331", "/__admin/requests", "/__admin", "/__admin/nowhere",
            "/%5F_admin/messages",
        ])
    func asksForTheTokenEverywhere(given: ([(String, String)], String), target: String) throws {
        let answer = try answer(Self.policy(token: "top-secret"), target, fields: given.0)
        #expect(answer.status == 401)
        #expect(answer.headerFields[.wwwAuthenticate] == "Bearer")
        let expected = Self.refusal(401, "ERROR_UNAUTHORIZED", given.1)
        #expect(String(decoding: answer.bytes, as: UTF8.self) == expected)
    }

    @Test(arguments: [
        [("Authorization", "Bearer top-secret")], [("authorization", "bearer  top-secret")],
        [("Authorization", "Bearer top-secret+worker-7")], [("X-Admin-Token", "top-secret")],
        [("X-Admin-Token", "top-secret"), ("Authorization", "Bearer acquire-test-key+worker-7")],
    ])
    func takesTheTokenInEitherField(fields: [(String, String)]) throws {
        #expect(try answer(Self.policy(token: "top-secret"), fields: fields).status == 200)
    }

    @Test func asksForNoTokenAtTheHealthCheckAndTheAPI() throws {
        #expect(try answer(Self.policy(token: "top-secret"), "/__admin/health", fields: []).status == 200)
        #expect(try answer(Self.policy(token: "top-secret"), "/__admin/openapi.json", fields: []).status == 200)
        let emulation = try Emulation(access: Self.policy(token: "top-secret"))
        #expect(try emulation.send(DocumentedExchange.request()).status == 200)
    }

    @Test func choosesTheSandboxBehindTheToken() throws {
        let emulation = try Emulation(access: Self.policy(token: "top-secret"))
        #expect(try emulation.send(DocumentedExchange.request(), key: "acquire-test-key+worker-7").status == 200)
        for (authorization, total) in [("Bearer top-secret+worker-7", 1), ("Bearer top-secret", 0)] {
            let answer = try emulation.ask(.get, "/__admin/messages", authorization: authorization)
            #expect(answer.json["total"] == .number(total))
        }
    }

    @Test(
        arguments: [
            ([("Origin", "https://evil.example")], "Origin: https://evil.example"),
            ([("Origin", "null")], "Origin: null"),
            ([("Origin", "http://127.0.0.1:3000")], "Origin: http://127.0.0.1:3000"),
            ([("Origin", "http://127.0.0.1")], "Origin: http://127.0.0.1"), ([("Origin", "")], "Origin: "),
            ([("Origin", "http://localhost:8080")], "Origin: http://localhost:8080"),
            (
                [("Origin", "http://127.0.0.1:8080"), ("Origin", "https://evil.example")],
                "Origin: https://evil.example"
            ),
            ([("Sec-Fetch-Site", "cross-site")], "Sec-Fetch-Site: cross-site"),
            ([("Sec-Fetch-Site", "same-site")], "Sec-Fetch-Site: same-site"),
        ] as [([(String, String)], String)],
        ["/__admin/messages", "/__admin/health"])
    func refusesPagesOfOtherSites(given: ([(String, String)], String), target: String) throws {
        let fields = [("Host", "127.0.0.1:8080"), ("Authorization", "Bearer top-secret")] + given.0
        for token in [nil, "top-secret"] {
            let answer = try answer(Self.policy(token: token), target, fields: fields)
            #expect(answer.status == 403)
            let expected = Self.refusal(403, "ERROR_UNAUTHORIZED_ACCESS", Self.foreign(given.1))
            #expect(String(decoding: answer.bytes, as: UTF8.self) == expected)
        }
    }

    @Test func refusesToForgetForAPageOfAnotherSite() throws {
        let emulation = try Emulation()
        #expect(try emulation.send(DocumentedExchange.request()).status == 200)
        var request = HTTPServerRequest(method: .delete, target: "/__admin/messages")
        request.headerFields[.origin] = "https://evil.example"
        #expect(try emulation.answer(to: request).status == 403)
        #expect(try emulation.ask(.get, "/__admin/messages", authorization: nil).json["total"] == 1)
    }

    @Test(arguments: [
        [("Origin", "http://127.0.0.1:8080")], [("Origin", "HTTP://127.0.0.1:8080")],
        [("Sec-Fetch-Site", "same-origin")],
        [("Sec-Fetch-Site", "none")],
    ])
    func takesRequestsOfItsOwnSite(fields: [(String, String)]) throws {
        #expect(try answer(Self.policy(), fields: [("Host", "127.0.0.1:8080")] + fields).status == 200)
    }

    /// A page of a name that its owner has lead to 127.0.0.1 is of the mock's own origin, as far as its browser knows.
    @Test(arguments: ["evil.example:8080", "evil.example.", "127.0.0.1.evil.example", "localhost.evil.example:80"])
    func refusesNamesThatLeadToThisMachineByAnothersWill(host: String) throws {
        let fields = [("Host", host), ("Origin", "http://\(host)")]
        let answer = try answer(Self.policy(isLocal: true), fields: fields)
        #expect(answer.status == 403)
        let details =
            "The control side is not asked as '\(host)': use localhost or the mock's address, or start the mock with an "
            + "--admin-token."
        #expect(answer.problems == [.init(title: "ERROR_UNAUTHORIZED_ACCESS", details: details)])
        #expect(try self.answer(Self.policy(), fields: fields).status == 200)
        let token = [("X-Admin-Token", "top-secret")]
        #expect(try self.answer(Self.policy(token: "top-secret", isLocal: true), fields: fields + token).status == 200)
    }

    @Test(arguments: [
        "localhost:8080", "localhost.", "worker-7.localhost.:80", "127.0.0.2", "[::1]:8080", "worker-7.localhost:80",
        "relay.acquire.io", "mock:80",
    ])
    func takesNamesThatOnlyLeadToThisMachine(host: String) throws {
        #expect(try answer(Self.policy(isLocal: true), fields: [("Host", host)]).status == 200)
    }

    @Test func showsTheTokenNowhere() throws {
        let emulation = try Emulation(access: Self.policy(token: "top-secret"))
        var request = HTTPServerRequest(method: .post, target: "\(Emulation.sendPath)?token=top-secret")
        for name in ["X-Admin-Token", "X-Other", "Authorization"] {
            request.headerFields[try Self.name(name)] = name == "Authorization" ? "Bearer top-secret" : "top-secret"
        }
        #expect(try emulation.answer(to: request).status == 401)
        let journal = try emulation.ask(.get, "/__admin/requests", authorization: "Bearer top-secret")
        let text = String(decoding: journal.bytes, as: UTF8.self)
        #expect(journal.json["total"] == 1)
        #expect(!text.contains("top-") && !text.contains("secret"), "\(text)")
    }

    @Test func showsAWrongTokenByItsBeginningOnly() throws {
        let emulation = try Emulation()
        var request = HTTPServerRequest(method: .post, target: Emulation.sendPath)
        request.headerFields[try Self.name("X-Admin-Token")] = "of-another-mock"
        #expect(try emulation.answer(to: request).status == 401)
        let journal = try emulation.ask(.get, "/__admin/requests", authorization: nil)
        #expect(journal.json[at: "/data/0/headers/0/value"] == "of-a…")
    }
}
