import AcquireMock
import TestSupport
import Testing

struct StartErrorTests {
    @Test func tellsEveryFaultOfAFixture() throws {
        let error = try #require(throws: MockServer.StartError.self) {
            try MockServer.start(.init(fixture: .files(["account.json": Array("{}".utf8)])))
        }
        guard case .fixture(let fixtureError) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(Set(fixtureError.faults.map(\.file)) == ["account.json", "agents.json", "numbers.json"])
        #expect(error.description.contains(#"account.json: "accountSid" is missing: "#))
    }

    @Test func tellsOfADirectoryThatIsNotThere() throws {
        let error = try #require(throws: MockServer.StartError.self) {
            try MockServer.start(.init(fixture: .directory("/no/such/directory")))
        }
        #expect(error.description.contains("/no/such/directory: there is no such directory"))
    }

    @Test func tellsOfAPortInUse() throws {
        let server = try MockServer.start()
        let error = try #require(throws: MockServer.StartError.self) {
            try MockServer.start(.init(port: server.port))
        }
        guard case .server(let serverError) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(serverError.code == .addressInUse)
        #expect(serverError.address == "127.0.0.1:\(server.port)")
    }

    @Test(arguments: ["", "two words", "plus+sandbox", "schlüssel"])
    func tellsOfAKeyThatCannotBeUsedWithoutShowingIt(key: String) throws {
        let error = try #require(throws: MockServer.StartError.self) {
            try MockServer.start(.init(apiKeys: ["good", key]))
        }
        #expect(error.description.hasPrefix("key 2 of 2 cannot be used: "))
        #expect(key.isEmpty || !error.description.contains(key))
    }
}
