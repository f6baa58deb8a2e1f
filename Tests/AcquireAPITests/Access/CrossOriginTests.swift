import AcquireAPI
import HTTPMessage
import HTTPTypes
import Testing

/// Which pages may use the API.
@Suite struct CrossOriginTests {
    private func emulation(_ origins: String...) throws -> Emulation {
        var policy = AccessPolicy()
        policy.corsOrigins = origins
        return try Emulation(access: policy)
    }

    private func preflight(from origin: String?, to target: String = Emulation.sendPath) -> HTTPServerRequest {
        var request = HTTPServerRequest(method: .options, target: target)
        request.headerFields[.origin] = origin
        request.headerFields[.accessControlRequestMethod] = "POST"
        request.headerFields[.accessControlRequestHeaders] = "authorization,x-trace"
        return request
    }

    @Test(arguments: [("https://app.example", "https://app.example", "Origin"), ("*", "*", nil)])
    func preflightIsAnsweredForThePagesThatMay(origin: String, allowed: String, vary: String?) throws {
        let emulation = try emulation("http://other.example", origin)
        let answer = try emulation.answer(to: preflight(from: "https://app.example"), isEmpty: true)
        #expect(answer.status == 204)
        #expect(answer.bytes.isEmpty)
        #expect(answer.headerFields[.accessControlAllowOrigin] == allowed)
        #expect(answer.headerFields[.accessControlAllowMethods] == "POST")
        #expect(answer.headerFields[.accessControlAllowHeaders] == "authorization,x-trace")
        #expect(answer.headerFields[.accessControlMaxAge] == "600")
        #expect(answer.headerFields[.vary] == vary)
    }

    @Test func preflightIsRefusedForOtherPages() throws {
        let answer = try emulation("https://app.example").answer(to: preflight(from: "https://evil.example"))
        #expect(answer.status == 403)
        #expect(answer.headerFields[.accessControlAllowOrigin] == nil)
        let details =
            "Pages of https://evil.example may not use the API: start the mock with --cors https://evil.example."
        #expect(answer.problems == [.init(title: "ERROR_UNAUTHORIZED_ACCESS", details: details)])
    }

    @Test func optionsIsNotAllowedWithoutCORSNorWithoutAnOrigin() throws {
        #expect(try emulation().answer(to: preflight(from: "https://app.example")).status == 405)
        let answer = try emulation("*").answer(to: preflight(from: nil))
        #expect(answer.status == 405)
        #expect(answer.headerFields[.allow] == "POST")
    }

    @Test func answersAreReadableForThePagesThatMay() throws {
        let emulation = try emulation("https://app.example")
        for (origin, isAllowed) in [("https://app.example", true), ("HTTPS://APP.EXAMPLE", true), ("http://a", false)] {
            for key in [Emulation.key, "wrong"] {
                var request = HTTPServerRequest(method: .post, target: Emulation.sendPath)
                request.body = JSONWriter.bytes(of: try DocumentedExchange.request())
                request.headerFields[.authorization] = "Bearer \(key)"
                request.headerFields[.origin] = origin
                let answer = try emulation.answer(to: request)
                #expect(answer.status == (key == "wrong" ? 401 : 200))
                #expect(answer.headerFields[.accessControlAllowOrigin] == (isAllowed ? origin : nil))
                #expect(answer.headerFields[.accessControlExposeHeaders] == (isAllowed ? "X-Request-Id" : nil))
                #expect(answer.headerFields[.vary] == "Origin")
            }
        }
    }

    @Test func answersAreAsEverWithoutCORS() throws {
        var request = HTTPServerRequest(method: .post, target: Emulation.sendPath)
        request.headerFields[.origin] = "https://app.example"
        let names = try emulation().answer(to: request).headerFields.map(\.name.rawName)
        #expect(names == ["Date", "X-Request-Id", "Content-Type", "WWW-Authenticate"])
    }

    @Test func theControlSideIsOpenToNoPageAtAll() throws {
        let emulation = try emulation("https://app.example", "*")
        #expect(try emulation.answer(to: preflight(from: "https://app.example", to: "/__admin/messages")).status == 403)
        var request = HTTPServerRequest(method: .get, target: "/__admin/messages")
        request.headerFields[.origin] = "https://app.example"
        let answer = try emulation.answer(to: request)
        #expect(answer.status == 403)
        #expect(answer.headerFields[.accessControlAllowOrigin] == nil)
    }
}
