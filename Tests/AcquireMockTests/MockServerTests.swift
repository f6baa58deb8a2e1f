import AcquireMock
import HTTPTypes
import TestSupport
import Testing

struct MockServerTests {
    @Test func servesOnItsOwnPortBesideOthers() throws {
        let first = try MockServer.start()
        let second = try MockServer.start(.init(port: 0))
        #expect(first.baseURL == "http://127.0.0.1:\(first.port)")
        #expect(second.baseURL == "http://127.0.0.1:\(second.port)")
        #expect(first.baseURL != second.baseURL)
        for server in [first, second] {
            #expect(try answer(of: server, to: RequestText.get("/__admin/health")).status == 200)
        }
    }

    @Test func answersTheDocumentedRequestWithTheDocumentedAnswer() throws {
        let server = try MockServer.start(.init(clock: .frozen(try Documented.instant)))
        let response = try answer(of: server, to: RequestText.sendSMS(TestFile.documentedRequest.bytes()))
        #expect(response.status == 200)
        let differences = try JSONReader.value(of: response.body).differences(from: Documented.answer)
        #expect(differences.filter { !Documented.passedOver.contains($0.pointer) } == [])
    }

    @Test func showsTheTimeOfItsOwnClock() throws {
        let server = try MockServer.start(.init(clock: .frozen(try Documented.instant)))
        let response = try answer(of: server, to: RequestText.get("/__admin/health"))
        #expect(response.headerFields[values: .date] == ["Fri, 19 Mar 2021 11:11:56 GMT"])
    }

    @Test func givesTheSameBytesForTheSameSeedAndClock() throws {
        let answers = try (0..<2).map { _ in
            let server = try MockServer.start(.init(clock: .frozen(try Documented.instant), seed: 7))
            let response = try answer(of: server, to: RequestText.sendSMS(TestFile.documentedRequest.bytes()))
            return "\(response.headerFields)" + response.text
        }
        #expect(answers[0] == answers[1])
    }

    @Test func takesItsOwnKeysInPlaceOfTheFixtures() throws {
        let server = try MockServer.start(.init(apiKeys: ["my-own-key", "another"]))
        #expect(server.apiKey == "my-own-key")
        #expect(server.shownKey == "my-o…")
        let request = try TestFile.documentedRequest.bytes()
        #expect(try answer(of: server, to: RequestText.sendSMS(request, key: "another")).status == 200)
        #expect(try answer(of: server, to: RequestText.sendSMS(request, key: MockServer.documentedKey)).status == 401)
    }

    @Test func refusesABodyAboveItsLimit() throws {
        var configuration = MockServer.Configuration()
        configuration.maxBody = 100
        let server = try MockServer.start(configuration)
        let response = try answer(of: server, to: RequestText.sendSMS(TestFile.documentedRequest.bytes()))
        #expect(response.status == 413)
    }

    @Test func isReachedByTheLoopbackWhereItListensOnAllAddresses() throws {
        let server = try MockServer.start(.init(host: "0.0.0.0"))
        #expect(server.baseURL == "http://127.0.0.1:\(server.port)")
        #expect(server.boundAddresses.map(\.host) == ["0.0.0.0"])
    }

    @Test func stopsOnceHoweverOftenItIsAsked() throws {
        let host = Loopback.uniqueHost()
        let server = try MockServer.start(.init(host: host))
        server.stop()
        server.stop(drainingFor: .zero)
        #expect(throws: RawConnectionError.self) { try RawConnection(port: server.port, host: host) }
    }

    @Test func stopsWhenItIsLetGo() throws {
        let host = Loopback.uniqueHost()
        let port = try MockServer.start(.init(host: host)).port
        #expect(throws: RawConnectionError.self) { try RawConnection(port: port, host: host) }
    }

    private func answer(of server: MockServer, to request: String) throws -> RawResponse {
        try RawConnection(port: server.port).response(to: request)
    }
}
