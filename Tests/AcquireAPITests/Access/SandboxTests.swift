import AcquireAPI
import HTTPTypes
import Testing

@Suite struct SandboxTests {
    private func smsID(_ emulation: Emulation, key: String = Emulation.key, host: String = "127.0.0.1") throws -> Int? {
        try emulation.send(DocumentedExchange.request(), key: key, host: host).json[at: "/data/data/id"]?.intValue
    }

    @Test func sandboxesDoNotSeeEachOther() throws {
        let emulation = try Emulation()
        let suffixed = Emulation.key + "+worker-7"
        #expect(try smsID(emulation) == 331)
        #expect(try smsID(emulation) == 332)
        #expect(try smsID(emulation, key: suffixed) == 331)
        let body = try DocumentedExchange.request().with([
            "id": nil, "threadId": nil, "timelineId": nil, "contactId": nil,
        ])
        let made = try emulation.send(body.with(["To": "+14155550100"]), key: suffixed).json[at: "/data/data/case_id"]
        #expect(made == 1267)
        let elsewhere = try emulation.send(body.with(["id": 1267]), key: Emulation.key + "+worker-8")
        #expect(elsewhere.problems.map(\.title) == ["ERROR_RECORD_NOT_FOUND"])
        #expect(try smsID(emulation) == 333)
    }

    @Test(arguments: [
        ("acquire-test-key+a", "127.0.0.1", "acquire-test-key", "a.acquire.io"),
        ("acquire-test-key", "a.localhost:8080", "acquire-test-key", "A.Acquire.IO"),
        ("acquire-test-key+a", "b.acquire.io", "acquire-test-key+a", "c.localhost"),
        ("acquire-test-key", "localhost:8080", "acquire-test-key+default", "127.0.0.1"),
        ("acquire-test-key", "acquire.io", "acquire-test-key", "[::1]:8080"),
        ("acquire-test-key", "worker-7.localhost.", "acquire-test-key", "worker-7.localhost.:8080"),
        ("acquire-test-key+worker-7", "x", "acquire-test-key", "worker-7.acquire.io."),
        ("acquire-test-key", "localhost.:8080", "acquire-test-key", "127.0.0.1"),
        ("acquire-test-key", "a.b.acquire.io", "acquire-test-key+a", "x"),
    ])
    func bothWaysNameTheSameSandbox(_ key: String, _ host: String, _ otherKey: String, _ otherHost: String) throws {
        let emulation = try Emulation()
        #expect(try smsID(emulation, key: key, host: host) == 331)
        #expect(try smsID(emulation, key: otherKey, host: otherHost) == 332)
    }

    @Test(arguments: ["", "Worker", "a_b", "a b", "é", String(repeating: "a", count: 64), "a+b"])
    func badNameBehindTheKeyIsRefused(_ name: String) throws {
        let answer = try Emulation().send(DocumentedExchange.request(), key: Emulation.key + "+" + name)
        #expect(answer.status == 400)
        let place = "the sandbox named behind the '+' of the API key"
        let details = "'\(name)', \(place), is not a sandbox's name: use 1 to 63 of a-z, 0-9 and -."
        #expect(answer.problems == [.init(details: details)])
    }

    @Test func badNameInTheHostIsRefused() throws {
        let answer = try Emulation().send(DocumentedExchange.request(), host: "my_account.acquire.io")
        #expect(answer.status == 400)
        let beginning = "'my_account', the sandbox named before the host's first dot"
        #expect(answer.problems.first?.details.hasPrefix(beginning) == true)
    }

    @Test func healthCountsSandboxes() throws {
        let emulation = try Emulation()
        func count() throws -> Int? {
            try emulation.ask(.get, "/__admin/health", authorization: nil).json["sandboxes"]?.intValue
        }
        #expect(try count() == 0)
        _ = try smsID(emulation)
        _ = try smsID(emulation, key: Emulation.key + "+a")
        #expect(try count() == 2)
    }

    @Test func sameSeedGivesTheSameBytesAndAnotherDoesNot() throws {
        func run(_ seed: UInt64, _ sandbox: String) throws -> [[UInt8]] {
            let emulation = try Emulation(seed: seed)
            return try (0..<3).map { _ in
                let answer = try emulation.send(DocumentedExchange.request(), key: Emulation.key + "+" + sandbox)
                return answer.bytes + answer.headerFields.flatMap { Array("\($0.name): \($0.value)".utf8) }
            }
        }
        #expect(try run(42, "a") == run(42, "a"))
        #expect(try run(42, "a") != run(43, "a"))
        #expect(try run(42, "a") != run(42, "b"))
    }

    @Test func concurrentSendsNeverShareOrSkipAnID() async throws {
        let emulation = try Emulation()
        let ids = try await withThrowingTaskGroup(of: [[Int]].self) { group in
            for _ in 0..<8 {
                group.addTask {
                    try (0..<100).map { _ in
                        let record = try emulation.send(DocumentedExchange.request()).json[at: "/data/data"]
                        return [record?["id"]?.intValue ?? 0, record?["caseMessageId"]?.intValue ?? 0]
                    }
                }
            }
            return try await group.reduce(into: [[Int]]()) { $0 += $1 }
        }
        #expect(ids.map { $0[0] }.sorted() == Array(331..<1_131))
        #expect(ids.map { $0[1] }.sorted() == Array(6_819..<7_619))
    }
}
