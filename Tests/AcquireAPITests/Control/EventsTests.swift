@testable import AcquireAPI
import HTTPMessage
import HTTPTypes
import TestSupport
import Testing

@Suite("Events") struct EventsTests {
    private let emulation: Emulation

    init() throws {
        emulation = try Emulation()
    }

    private static func limited(to requests: Int) -> SandboxSettings {
        var settings = SandboxSettings()
        settings.limits.requests = requests
        return settings
    }

    private func advance(_ milliseconds: Int) {
        emulation.world.sandbox(.default).change { state in
            state.clock = state.clock.advanced(byMilliseconds: milliseconds)
            state.clockChanged()
        }
    }

    @Test func tellsOfWhatHappensFromNowOn() throws {
        try emulation.send("before")
        let followed = try emulation.events()
        #expect(followed.headerFields[.contentType] == "text/event-stream")
        #expect(followed.headerFields[.cacheControl] == "no-store")
        #expect(followed.text() == ": events of sandbox default\n\n")
        try emulation.send("hi")
        try emulation.send("not here", sandbox: "other")
        let events = try followed.events()
        #expect(events.map(\.id) == [3, 4])
        #expect(events.map(\.name) == ["message", "request"])
        let message = try emulation.ask(.get, "/__admin/messages/332", authorization: nil)
        #expect(events[0].data == message.json["data"])
        #expect(events[1].data == message.json["request"])
        #expect(try followed.events() == [])
    }

    @Test func writesEachAsThreeLines() throws {
        let followed = try emulation.events()
        emulation.world.sandbox(.default).change { _ = $0.emit(.reset) }
        #expect(followed.text() == ": events of sandbox default\n\nid: 1\nevent: reset\ndata: {}\n\n")
    }

    @Test func tellsOfStatusesWhenTheClockBringsThem() throws {
        let followed = try emulation.events()
        let sent = try emulation.send("hi")
        advance(500)
        let events = try followed.events()
        #expect(events.map(\.name) == ["message", "request", "status", "status"])
        #expect(
            events[2].data == [
                "sequence": 1, "id": 331, "sid": try #require(sent.json[at: "/data/data/meta/sid"]),
                "to": "+15005550100", "from": "+12513188609", "status": "sending", "errorCode": .null,
                "at": "2021-03-19T11:11:56.200Z",
            ])
        #expect(events[3].data["status"] == "sent")
        // What came while nobody listened is told to who comes back.
        followed.stream.cancel()
        advance(500)
        let resumed = try emulation.events(lastEventID: "4").events()
        #expect(resumed.map(\.id) == [5])
        #expect(resumed.first?.data["status"] == "delivered")
    }

    @Test func goesOnFromWhereItWasBrokenOff() throws {
        try emulation.send("one")
        try emulation.send("two")
        let all = try emulation.events("?after=0").events()
        #expect(all.map(\.id) == [1, 2, 3, 4])
        #expect(try emulation.events("?after=2").events() == Array(all[2...]))
        // A browser asks the same address again: the header field says where it was.
        #expect(try emulation.events("?after=0", lastEventID: "3").events() == Array(all[3...]))
        #expect(try emulation.events("?after=4").events() == [])
        // The id of another run.
        #expect(try emulation.events(lastEventID: "77").events() == all)
    }

    @Test func saysHowManyEventsWereEvicted() throws {
        let emulation = try Emulation(settings: Self.limited(to: 3))
        let followed = try emulation.events()
        for number in 1...4 { try emulation.send("\(number)") }
        let evicted = FollowedEvents.Event(id: 5, name: "evicted", data: ["count": 5])
        let resumed = try emulation.events("?after=0").events()
        #expect(resumed.map(\.id) == [5, 6, 7, 8])
        #expect(resumed.first == evicted)
        #expect(try emulation.events("?after=5").events() == Array(resumed[1...]))
        // Who listened the whole time missed nothing.
        #expect(try followed.events().map(\.id) == Array(1...8))
    }

    @Test func losesNothingOfMoreThanFitsIntoTheStream() throws {
        let text = String(repeating: "x", count: 1_600)
        for _ in 0..<100 { try emulation.send(text) }
        let followed = try emulation.events("?after=0")
        #expect(followed.stream.pendingCount < 300_000)
        try emulation.send(text)
        #expect(try followed.events().map(\.id) == Array(1...202))
    }

    @Test func aClientThatDoesNotReadCostsNoMemoryAndIsToldWhatItMissed() throws {
        let emulation = try Emulation(settings: Self.limited(to: 20))
        let followed = try emulation.events()
        let text = String(repeating: "x", count: 1_600)
        for _ in 0..<100 { try emulation.send(text) }
        #expect(followed.stream.pendingCount < 300_000)
        let events = try followed.events()
        let evicted = try #require(events.first { $0.name == "evicted" })
        #expect(evicted.data["count"]?.intValue.map { $0 + events.count - 1 } == 200)
        #expect(events.last?.id == 200)
    }

    @Test func forgetsAClientThatHasGone() throws {
        let followed = try emulation.events()
        #expect(emulation.world.sandbox(.default).read { $0.audience.listeners.count } == 1)
        followed.stream.cancel()
        try emulation.send("hi")
        #expect(emulation.world.sandbox(.default).read { $0.audience.listeners.isEmpty })
    }

    @Test func keepsTheOrderForEachWhileManySend() throws {
        let emulation = emulation
        let followed = try (0..<4).map { _ in try emulation.events() }
        let readers = followed.map { followed in
            BackgroundThread {
                let isMore = Semaphore()
                var text: [UInt8] = []
                while text.count(where: { $0 == UInt8(ascii: "\n") }) < 2 + 4 * 200 {
                    switch followed.stream.next(orWhenReady: { isMore.signal() }) {
                    case .bytes(let bytes): text += bytes
                    case .later: isMore.wait()
                    case .end, .broken: throw Emulation.Unanswered()
                    }
                }
                return String(decoding: text, as: UTF8.self)
            }
        }
        _ = try onThreads(4) { _ in for number in 0..<25 { try emulation.send("\(number)") } }
        for reader in readers {
            let events = try FollowedEvents.events(in: try reader.result())
            #expect(events.map(\.id) == Array(1...200))
            #expect(events.filter { $0.name == "message" }.map { $0.data["sequence"]?.intValue } == Array(1...100))
        }
    }

    @Test func refusesWhatIsNoID() throws {
        var request = HTTPServerRequest(method: .get, target: "/__admin/events?after=x")
        request.headerFields[try #require(HTTPField.Name("Last-Event-ID"))] = "-1"
        let answer = try emulation.answer(to: request)
        let after = "'after' takes a number from 0 up, not 'x'."
        let header = "'Last-Event-ID' takes the id of an event, which is a number from 0 up, not '-1'."
        let body = """
            {"message":"\(after)","errors":[\
            {"status":"400","title":"ERROR_INVALID_INPUT","details":"\(after)","source":{"parameter":"after"}},\
            {"status":"400","title":"ERROR_INVALID_INPUT","details":"\(header)","source":{"header":"Last-Event-ID"}}]}
            """
        #expect(answer.status == 400)
        #expect(String(decoding: answer.bytes, as: UTF8.self) == body)
    }
}
