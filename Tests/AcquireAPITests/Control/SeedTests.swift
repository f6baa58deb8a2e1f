import AcquireAPI
import HTTPTypes
import Testing

@Suite struct SeedTests {
    /// All that a test can be told by some requests: the answers with their header fields, and what the mock lists.
    private func run(_ emulation: Emulation, in sandbox: String) throws -> [[UInt8]] {
        let key = Emulation.key + "+" + sandbox
        let answers = [
            try emulation.text("one", in: sandbox),
            try emulation.send(DocumentedExchange.request(), key: key),
            try emulation.send(["To": "12"], key: key),
            try emulation.ask(.post, Emulation.sendPath, authorization: "Bearer wrong+" + sandbox),
            try emulation.control(.put, "clock?sandbox=" + sandbox, #"{"advance":"600ms"}"#),
            try emulation.text("two 👍", to: "+15005550101", in: sandbox),
        ]
        let heads = answers.filter { $0.status != 200 || $0.json["data"] != nil }
            .map { answer in answer.headerFields.flatMap { Array("\($0.name): \($0.value)\n".utf8) } }
        let list = try emulation.control(.get, "messages?sandbox=" + sandbox).bytes
        let state = try emulation.control(.get, "state?sandbox=" + sandbox).bytes
        return answers.map(\.bytes) + heads + [list, state]
    }

    @Test func sameSeedAndRequestsGiveTheSameBytes() throws {
        #expect(try run(Emulation(seed: 42), in: "a") == run(Emulation(seed: 42), in: "a"))
        #expect(try run(Emulation(seed: 42), in: "a") != run(Emulation(seed: 43), in: "a"))
    }

    @Test func whatOthersDoChangesNothing() throws {
        let busy = try Emulation(seed: 42)
        _ = try busy.control(.get, "clock?sandbox=a")
        for _ in 0..<3 { _ = try run(busy, in: "b") }
        #expect(try run(busy, in: "a") == run(Emulation(seed: 42), in: "a"))
    }

    @Test func aSeedThatIsSetBeginsTheSameRunAgain() throws {
        let emulation = try Emulation(seed: 7)
        #expect(try emulation.control(.get, "seed").text == #"{"seed":7}"#)
        #expect(try emulation.control(.put, "seed?sandbox=a", #"{"seed":42}"#).text == #"{"seed":42}"#)
        let first = try run(emulation, in: "a")
        #expect(try first == run(Emulation(seed: 42), in: "a"))
        _ = try emulation.control(.post, "reset?sandbox=a", isEmpty: true)
        #expect(try emulation.control(.get, "seed?sandbox=a").text == #"{"seed":7}"#)
        #expect(try run(emulation, in: "a") != first)
        _ = try emulation.control(.post, "reset?sandbox=a", isEmpty: true)
        _ = try emulation.control(.put, "seed?sandbox=a", #"{"seed":42}"#)
        #expect(try run(emulation, in: "a") == first)
    }

    @Test func requestsCountAnew() throws {
        let emulation = try Emulation()
        let name = try #require(HTTPField.Name("X-Request-Id"))
        _ = try emulation.control(.put, "seed", #"{"seed":42}"#)
        let first = try emulation.text("one").headerFields[name]
        #expect(try emulation.text("two").headerFields[name] != first)
        _ = try emulation.control(.put, "seed", #"{"seed":42}"#)
        #expect(try emulation.text("three").headerFields[name] == first)
    }

    @Test func takesEverySeedOfTheOption() throws {
        let emulation = try Emulation()
        for seed in ["0", "18446744073709551615"] {
            #expect(try emulation.control(.put, "seed", #"{"seed":\#(seed)}"#).text == #"{"seed":\#(seed)}"#)
        }
    }

    @Test(arguments: ["-1", "1.5", "\"42\"", "null", "18446744073709551616"])
    func refusesWhatIsNoSeed(_ seed: String) throws {
        let emulation = try Emulation()
        let answer = try emulation.control(.put, "seed", #"{"seed":\#(seed)}"#)
        #expect(answer.status == 400)
        let details = "'seed' takes a whole number from 0 to 18446744073709551615, not \(seed)."
        #expect(answer.text == Emulation.Answer.refusal(details, at: "/seed"))
        #expect(try emulation.control(.get, "seed").text == #"{"seed":1}"#)
    }

    @Test func refusesAnEmptyObject() throws {
        let answer = try Emulation().control(.put, "seed", "{}")
        #expect(answer.text == Emulation.Answer.refusal(#"The object is empty: send a seed, such as {"seed":42}."#))
    }
}
