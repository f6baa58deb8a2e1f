import AcquireAPI
import HTTPTypes
import Testing

@Suite struct ResetTests {
    /// What a sandbox shows to a test, apart from what only passes through it.
    private func shown(_ emulation: Emulation, _ sandbox: String) throws -> [String] {
        try ["state", "messages", "requests", "clock", "seed"].map {
            try emulation.control(.get, "\($0)?sandbox=\(sandbox)").text
        }
    }

    @Test func goesBackToTheBeginningAndTouchesNoOther() throws {
        let emulation = try Emulation()
        let beginning = try shown(emulation, "a")
        try emulation.text("elsewhere", in: "b")
        let other = try shown(emulation, "b")
        let first = try emulation.text("one", in: "a").bytes
        try emulation.text("", in: "a")
        _ = try emulation.control(.put, "clock?sandbox=a", #"{"advance":"1h"}"#)
        _ = try emulation.control(.put, "seed?sandbox=a", #"{"seed":9}"#)
        #expect(try emulation.control(.post, "contacts?sandbox=a", "{}").status == 201)
        #expect(try emulation.control(.post, "agents?sandbox=a", #"{"name":"Ada"}"#).status == 201)
        #expect(try shown(emulation, "a") != beginning)
        let answer = try emulation.control(.post, "reset?sandbox=a", isEmpty: true)
        #expect(answer.status == 204)
        #expect(answer.headerFields.map(\.name.rawName) == ["Date", "X-Request-Id"])
        #expect(answer.bytes.isEmpty)
        #expect(try shown(emulation, "a") == beginning)
        #expect(try shown(emulation, "b") == other)
        #expect(try emulation.text("one", in: "a").bytes == first)
    }

    @Test func takesNothingButASandbox() throws {
        let answer = try Emulation().control(.post, "reset?name=a")
        #expect(answer.status == 400)
        #expect(answer.json[at: "/errors/0/source/parameter"] == "name")
        #expect(try Emulation().control(.get, "reset").status == 405)
    }
}
