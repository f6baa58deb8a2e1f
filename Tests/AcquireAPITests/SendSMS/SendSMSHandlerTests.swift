import HTTPMessage
import HTTPTypes
import Testing

@testable import AcquireAPI

/// What a request's head tells is found out once; what happens in between counts all the same.
@Suite struct SendSMSHandlerTests {
    private let emulation: Emulation
    private let head: HTTPRequestHead
    private let handler: any RequestHandler

    init() throws {
        var settings = SandboxSettings()
        settings.limits.sandboxes = 2
        emulation = try Emulation(settings: settings)
        head = HTTPRequestHead(
            method: .post, target: Emulation.sendPath, headerFields: [.authorization: "Bearer \(Emulation.key)+a"])
        handler = emulation.service.handler(for: head)
    }

    /// The id of the SMS that a send with the same head brings.
    private func send() throws -> Int? {
        let body = JSONWriter.bytes(of: try DocumentedExchange.request())
        let request = HTTPServerRequest(head, body: body, began: .now)
        guard case .response(let response) = handler.respond(to: request), let bytes = response.body.bytes else {
            throw Emulation.Unanswered()
        }
        return try JSONReader.value(of: bytes)[at: "/data/data/id"]?.intValue
    }

    @Test func sendsInANewSandboxWhereTheFormerWasDeleted() throws {
        #expect(try [send(), send()] == [331, 332])
        #expect(try emulation.control(.delete, "sandboxes/a", isEmpty: true).status == 204)
        #expect(try [send(), send()] == [331, 332])
        #expect(try emulation.control(.get, "messages?sandbox=a").json["total"] == 2)
    }

    @Test func sendsInANewSandboxWhereTheFormerWasEvicted() throws {
        #expect(try send() == 331)
        for name in ["b", "c"] { try emulation.text("hi", in: name) }
        #expect(try emulation.control(.get, "messages?sandbox=b").json["total"] == 1)
        #expect(try send() == 331)
        #expect(try emulation.control(.get, "messages?sandbox=a").json["evicted"] == 1)
        #expect(emulation.world.tally.description == "4 messages, 0 refused requests, 0 faults hit")
    }

    @Test func keepsItsSandboxFromBeingEvicted() throws {
        for name in ["b", "c", "d"] {
            #expect(try send() != nil)
            try emulation.text("hi", in: name)
        }
        #expect(try send() == 334)
    }

    @Test func sendsByWhatChangedMeanwhile() throws {
        #expect(try send() == 331)
        _ = try emulation.control(.post, "reset?sandbox=a", isEmpty: true)
        #expect(try send() == 331)
        let rule = #"{"then": {"status": 503}}"#
        #expect(try emulation.control(.post, "faults?sandbox=a", rule).status == 201)
        #expect(try send() == nil)
        _ = try emulation.control(.delete, "faults?sandbox=a", isEmpty: true)
        #expect(try send() == 332)
        #expect(emulation.world.tally.description == "3 messages, 1 refused request, 1 fault hit")
    }

    /// A request that never arrives whole must not evict anything.
    @Test func headAloneMakesNoSandbox() throws {
        #expect(emulation.world.existingSandbox(try #require(SandboxName("a"))) == nil)
        #expect(emulation.world.sandboxCount == 0)
        #expect(try send() == 331)
        #expect(emulation.world.sandboxCount == 1)
    }

    /// Many connections may each have sent in a sandbox that has gone since.
    @Test func holdsNothingOfASandboxThatIsGone() throws {
        #expect(try send() == 331)
        let name = try #require(SandboxName("a"))
        weak let sandbox = emulation.world.existingSandbox(name)
        weak let message = sandbox?.change { $0.journal[id: 331] }
        weak let request = sandbox?.read { Array($0.requests.entries).last?.object }
        #expect(message != nil && request != nil)
        #expect(emulation.world.removeSandbox(name))
        #expect(message == nil && request == nil)
        // Whatever still holds it can go on with it.
        #expect(sandbox?.read { $0.cases[1266] } != nil)
        withExtendedLifetime(handler) {}
    }

    @Test func countsWhatIsAnsweredInASandboxThatIsGone() throws {
        let rule = #"{"then": {"status": 500, "delay": {"fixed": "1s"}}}"#
        #expect(try emulation.control(.post, "faults?sandbox=a", rule).status == 201)
        let request = HTTPServerRequest(
            head, body: JSONWriter.bytes(of: try DocumentedExchange.request()), began: .now)
        guard case .deferred(let deferred) = handler.respond(to: request) else { throw Emulation.Unanswered() }
        #expect(try emulation.control(.delete, "sandboxes/a", isEmpty: true).status == 204)
        deferred.end()
        #expect(emulation.world.tally.description == "0 messages, 1 refused request, 1 fault hit")
    }
}
