import HTTPMessage
import HTTPTypes
import Logging
import MicroHTTPD
import Synchronization
import TestSupport
import Testing

/// Faults of the connection, as a client sees them.
@Suite("Deliveries")
struct DeliveryTests {
    private static let request = "GET /faulty HTTP/1.1\r\nHost: a\r\n\r\n"
    private static let other = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
    private static let body = (0..<10_000).map { UInt8(truncatingIfNeeded: $0) }

    /// Answers `/faulty` with a fault, at once or a moment later, and anything else as it should.
    private static func handler(_ delivery: ResponseDelivery, isLater: Bool = false) -> TestHandler {
        TestHandler { request in
            guard request.target == "/faulty" else { return .response(.text("well")) }
            var response = HTTPServerResponse(status: .ok, body: .bytes(body))
            response.delivery = delivery
            guard isLater else { return .response(response) }
            return .deferred(DeferredResponse(timeout: .milliseconds(10)) { [response] in response })
        }
    }

    @Test(arguments: [true, false], [true, false])
    func resetsTheConnectionWithoutAByte(isLater: Bool, isFirst: Bool) throws {
        try withDaemon(handler: Self.handler(.reset, isLater: isLater)) { port in
            let connection = try RawConnection(port: port)
            if !isFirst { #expect(try connection.response(to: Self.other).text == "well") }
            try connection.send(Self.request)
            #expect(throws: RawConnectionError.reset(received: "")) { try connection.readResponse() }
            #expect(try RawConnection(port: port).response(to: Self.other).text == "well")
        }
    }

    @Test(arguments: [true, false])
    func closesTheConnectionWithoutAByte(isLater: Bool) throws {
        try withDaemon(handler: Self.handler(.empty, isLater: isLater)) { port in
            let connection = try RawConnection(port: port)
            // What the client sends besides must not turn the end into a reset.
            try connection.send(Self.request + Self.other)
            #expect(try connection.readToEnd().isEmpty)
            #expect(try RawConnection(port: port).response(to: Self.other).text == "well")
        }
    }

    @Test(arguments: [0, 1, 5_000, 9_999])
    func closesTheConnectionInTheBody(count: Int) throws {
        try withDaemon(handler: Self.handler(.truncated(after: count))) { port in
            let connection = try RawConnection(port: port)
            try connection.send(Self.request + Self.other)
            let bytes = try connection.readToEnd()
            let head = try #require(bytes.firstRange(of: Array("\r\n\r\n".utf8)))
            #expect(String(decoding: bytes[..<head.lowerBound], as: UTF8.self).contains("Content-Length: 10000"))
            #expect(Array(bytes[head.upperBound...]) == Array(Self.body.prefix(count)))
        }
    }

    @Test(arguments: [10_000, .max])
    func sendsAWholeBodyThatIsNotLongerThanWhereItEnds(count: Int) throws {
        try withDaemon(handler: Self.handler(.truncated(after: count))) { port in
            let connection = try RawConnection(port: port)
            let response = try connection.response(to: Self.request)
            #expect(response.body == Self.body)
            #expect(response["Connection"] == "close")
            #expect(try connection.readToEnd().isEmpty)
        }
    }

    @Test func dripsTheBodyAndKeepsTheConnection() throws {
        try withDaemon(handler: Self.handler(.dripped(bytesPerSecond: 20_000)), configuration: .init(threads: 1)) {
            port in
            let connection = try RawConnection(port: port)
            let began = ContinuousClock.now
            try connection.send(Self.request)
            try connection.wait(for: "\r\n\r\n")
            // The thread is free meanwhile.
            #expect(try RawConnection(port: port).response(to: Self.other).text == "well")
            #expect(try connection.readResponse().body == Self.body)
            #expect(ContinuousClock.now - began >= .milliseconds(500))
            #expect(try connection.response(to: Self.other).text == "well")
        }
    }

    @Test func dripsManyAtOnceOnOneThread() throws {
        let handler = TestHandler.responding { _ in
            var response = HTTPServerResponse.text("drop by drop")
            response.delivery = .dripped(bytesPerSecond: 100)
            return response
        }
        try withDaemon(handler: handler, configuration: .init(threads: 1)) { port in
            let connections = try (0..<100).map { _ in try RawConnection(port: port) }
            for connection in connections { try connection.send(Self.request) }
            for connection in connections { #expect(try connection.readResponse().text == "drop by drop") }
        }
    }

    @Test func sendsTheRestOfADripAtOnceWhenItStops() throws {
        let logger = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
        let daemon = try HTTPDaemon.start(
            configuration: .init(threads: 1),
            handler: Self.handler(.dripped(bytesPerSecond: 1)),
            logger: logger
        )
        let connection = try RawConnection(port: daemon.port)
        try connection.send(Self.request)
        try connection.wait(for: "\r\n\r\n")
        daemon.stop(drainingFor: .seconds(60))
        #expect(try connection.readResponse().body == Self.body)
    }

    @Test(arguments: [ResponseDelivery.reset, .empty, .truncated(after: 1)])
    func logsNothingOfAFaultThatWasAskedFor(delivery: ResponseDelivery) throws {
        let lines = LogLines()
        try withDaemon(handler: Self.handler(delivery), configuration: .init(threads: 1), logger: lines.logger) {
            port in
            let connection = try RawConnection(port: port)
            try connection.send(Self.request)
            _ = try? connection.readToEnd()
            let malformed = try RawConnection(port: port)
            try malformed.send("GET / HTTP/1.1\r\nnot a field\r\n\r\n")
            #expect(try malformed.readResponse().status == 400)
        }
        #expect(lines.all.count == 1 && lines.all.first?.contains("400") == true, "\(lines.all)")
    }
}
