import AcquireMock
import HTTPTypes
import TestSupport
import Testing

/// Waits and events over real connections.
@Suite struct WaitingTests {
    /// A mock of one thread: two answers on another connection prove that it has taken what was sent before.
    private static func start() throws -> MockServer {
        var configuration = MockServer.Configuration()
        configuration.threads = 1
        return try MockServer.start(configuration)
    }

    private static func settle(_ mock: MockServer) throws {
        let connection = try RawConnection(port: mock.port)
        for _ in 0..<2 {
            #expect(try connection.response(to: RequestText.get("/__admin/health")).status == 200)
        }
    }

    private static func begin(_ mock: MockServer, _ path: String) throws -> RawConnection {
        let connection = try RawConnection(port: mock.port)
        try connection.send(RequestText.get(path))
        return connection
    }

    private static func send(_ mock: MockServer, _ text: String = "hi") throws {
        let body = #"{"To":"+15005550100","From":"+12513188609","Body":"\#(text)"}"#
        let connection = try RawConnection(port: mock.port)
        #expect(try connection.response(to: RequestText.sendSMS(Array(body.utf8))).status == 200)
    }

    @Test func answersAThousandWaitersWithOneSendBesideNormalTraffic() throws {
        let mock = try Self.start()
        defer { mock.stop() }
        let waiting = try (0..<1_000).map { _ in
            try Self.begin(mock, "/__admin/messages/wait?text=the+code&timeout=60s")
        }
        try Self.settle(mock)
        for _ in 0..<10 { try Self.send(mock) }
        try Self.send(mock, "the code")
        for connection in waiting {
            let response = try connection.readResponse()
            #expect(response.status == 200)
            #expect(try JSONReader.value(of: response.body)[at: "/data/0/sequence"] == 11)
        }
    }

    @Test func answersWhoWaitsWhenItStops() throws {
        let mock = try Self.start()
        let waiting = try ["?to=%2B15005550100", "?never=true"].map {
            try Self.begin(mock, "/__admin/messages/wait" + $0 + "&timeout=60s")
        }
        let events = try Self.begin(mock, "/__admin/events")
        try events.wait(for: ": events of sandbox default")
        try Self.settle(mock)
        mock.stop()
        let expected = ["1 message with to=+15005550100", "no message"]
        for (connection, expected) in zip(waiting, expected) {
            let response = try connection.readResponse()
            #expect(response.status == 503)
            let error = try JSONReader.value(of: response.body)
            #expect(error["message"] == .string("The mock was stopped while \(expected) was waited for."))
        }
        // The stream ends whole.
        #expect(try events.readResponse().text == ": events of sandbox default\n\n")
    }

    @Test func answersWhenTheTimeIsUp() throws {
        let mock = try Self.start()
        defer { mock.stop() }
        let missed = try Self.begin(mock, "/__admin/messages/wait?timeout=30ms").readResponse()
        #expect(missed.status == 417)
        #expect(missed["Content-Type"] == "application/json; charset=utf-8")
        #expect(missed["X-Request-Id"] != nil)
        #expect(try Self.begin(mock, "/__admin/messages/wait?never=true&timeout=30ms").readResponse().status == 200)
    }

    @Test func tellsOfEventsAsTheyComeAndOfStatusesAsTheyAreDue() throws {
        let mock = try Self.start()
        defer { mock.stop() }
        let events = try Self.begin(mock, "/__admin/events")
        try events.wait(for: ": events of sandbox default")
        try Self.send(mock)
        try events.wait(for: "id: 1\nevent: message\ndata: {\"sequence\":1,")
        try events.wait(for: "\nevent: request\ndata: {")
        try events.wait(for: "\nevent: status\ndata: {")
        try events.wait(for: "\"status\":\"delivered\",\"errorCode\":null,")
        #expect(try Self.begin(mock, "/__admin/messages/wait?status=delivered").readResponse().status == 200)
    }
}
