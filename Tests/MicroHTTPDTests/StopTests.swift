import HTTPMessage
import HTTPTypes
import Logging
import MicroHTTPD
import Synchronization
import TestSupport
import Testing

@Suite("Stopping")
struct StopTests {
    private static let request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"

    private static func start(_ handler: TestHandler = .describing, threads: Int = 2) throws -> HTTPDaemon {
        let logger = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
        let configuration = HTTPDaemon.Configuration(hosts: [Loopback.uniqueHost()], threads: threads)
        return try HTTPDaemon.start(configuration: configuration, handler: handler, logger: logger)
    }

    @Test func refusesConnectionsAfterwards() throws {
        let daemon = try Self.start()
        daemon.stop()
        #expect(throws: RawConnectionError.self) { try RawConnection(to: daemon) }
    }

    @Test func mayBeAskedForMoreThanOnceAndFromSeveralThreads() throws {
        let daemon = try Self.start()
        _ = try onThreads(8) { _ in
            daemon.stop()
            // Whoever returns from it finds the daemon stopped.
            #expect(throws: RawConnectionError.self) { try RawConnection(to: daemon) }
        }
        daemon.stop()
    }

    @Test func isNotHeldUpByIdleConnections() throws {
        let daemon = try Self.start()
        let fresh = try RawConnection(to: daemon)
        let used = try RawConnection(to: daemon)
        #expect(try used.response(to: Self.request).status == 200)
        let began = ContinuousClock.now
        daemon.stop(drainingFor: .seconds(60))
        #expect(ContinuousClock.now - began < .seconds(20))
        #expect(try fresh.readToEnd().isEmpty)
        #expect(try used.readToEnd().isEmpty)
    }

    @Test(
        arguments: [
            ["G", "ET / HTTP/1.1\r\nHost: a\r\n\r\n"], ["GET / HTTP/1.1\r\nHo", "st: a\r\n\r\n"],
            ["POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\n\r\nabc", "def"],
            ["POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na", "\r\n0\r\n\r\n"],
        ], [true, false])
    func answersARequestOfWhichAPartHasArrived(parts: [String], isFirst: Bool) throws {
        let daemon = try Self.start(threads: 1)
        let connection = try RawConnection(to: daemon)
        if !isFirst { #expect(try connection.response(to: Self.request).status == 200) }
        try connection.send(parts[0])
        // Answered behind it, on the same loop: so the part has arrived.
        #expect(try RawConnection(to: daemon).response(to: Self.request).status == 200)
        let stopping = BackgroundThread { daemon.stop(drainingFor: .seconds(60)) }
        try Self.waitUntilRefused(daemon.boundAddresses[0])
        try connection.send(parts[1])
        let response = try connection.readResponse()
        #expect(response.status == 200)
        #expect(response["Connection"] == "close")
        #expect(try connection.readToEnd().isEmpty)
        try stopping.result()
    }

    @Test func breaksOffWhatIsNotFinishedInTime() throws {
        let daemon = try Self.start()
        let connection = try RawConnection(to: daemon)
        try connection.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\n\r\nabc")
        #expect(try RawConnection(to: daemon).response(to: Self.request).status == 200)
        daemon.stop(drainingFor: .milliseconds(100))
        #expect(throws: RawConnectionError.self) { try connection.readResponse() }
    }

    @Test func sendsTheDeadlinesResponseToWhoWaits() throws {
        let arrived = Semaphore()
        let daemon = try Self.start(
            TestHandler { _ in
                arrived.signal()
                return .deferred(DeferredResponse(timeout: .seconds(600)) { .text("deadline") })
            }
        )
        let connections = try (0..<20).map { _ in
            let connection = try RawConnection(to: daemon)
            try connection.send(Self.request)
            return connection
        }
        for _ in connections { arrived.wait() }
        daemon.stop(drainingFor: .seconds(60))
        for connection in connections {
            let response = try connection.readResponse()
            #expect(response.text == "deadline")
            #expect(response["Connection"] == "close")
        }
    }

    @Test(arguments: [true, false])
    func endsStreamsBehindWhatWasWritten(isWriting: Bool) throws {
        let stream = ResponseStream()
        let daemon = try Self.start(.responding { _ in HTTPServerResponse(status: .ok, body: .stream(stream)) })
        let connection = try RawConnection(to: daemon)
        try connection.send(Self.request)
        stream.write(Array("written".utf8))
        try connection.wait(for: "written")
        if isWriting { stream.write([UInt8](repeating: 0, count: 5_000_000)) }
        let reading = try BackgroundThread.reading(connection)
        daemon.stop(drainingFor: .seconds(60))
        #expect(try reading.result() == 7 + (isWriting ? 5_000_000 : 0))
        #expect(!stream.write([1]))
    }

    @Test func needsNoTimeWhereThereIsNone() throws {
        let stream = ResponseStream()
        let arrived = Semaphore()
        let daemon = try Self.start(
            TestHandler { request in
                defer { arrived.signal() }
                if request.target == "/stream" {
                    return .response(HTTPServerResponse(status: .ok, body: .stream(stream)))
                }
                return .deferred(DeferredResponse(timeout: .seconds(600)) { .text("deadline") })
            }
        )
        let connections = try ["/stream", "/later", "/later"].map { target in
            let connection = try RawConnection(to: daemon)
            try connection.send("GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n")
            return connection
        }
        for _ in connections { arrived.wait() }
        daemon.stop(drainingFor: .zero)
        #expect(throws: RawConnectionError.self) { try RawConnection(to: daemon) }
    }

    @Test func happensByItselfWhenTheDaemonIsForgotten() throws {
        var daemon: HTTPDaemon? = try Self.start()
        let address = try #require(daemon?.boundAddresses.first)
        #expect(try RawConnection(to: address).response(to: Self.request).status == 200)
        daemon = nil
        #expect(throws: RawConnectionError.self) { try RawConnection(to: address) }
    }

    @Test func letsEveryAnswerThatWasBegunArriveWholeUnderLoad() throws {
        let body = [UInt8](repeating: UInt8(ascii: "x"), count: 100_000)
        let served = Atomic(0)
        let daemon = try Self.start(
            .responding { _ in
                served.add(1, ordering: .relaxed)
                return HTTPServerResponse(status: .ok, body: .bytes(body))
            }
        )
        let begun = Semaphore()
        let address = daemon.boundAddresses[0]
        let clients = (0..<16).map { _ in BackgroundThread { try Self.requestUntilStopped(address, begun: begun) } }
        for _ in 0..<200 { begun.wait() }
        daemon.stop(drainingFor: .seconds(60))
        let whole = try clients.map { try $0.result() }.reduce(0, +)
        #expect(whole == served.load(ordering: .relaxed))
    }

    /// Requests until nobody listens any more.
    /// - Returns: How many answers came whole. A part of one is an error.
    private static func requestUntilStopped(_ address: SocketAddress, begun: Semaphore) throws -> Int {
        var whole = 0
        while let connection = try? RawConnection(to: address) {
            for _ in 0..<10 {
                do {
                    let response = try connection.response(to: request + request)
                    #expect(response.body.count == 100_000)
                    whole += 1
                    begun.signal()
                    if response["Connection"] == "close" { break }
                    #expect(try connection.readResponse().body.count == 100_000)
                    whole += 1
                    begun.signal()
                } catch RawConnectionError.closed(received: ""), RawConnectionError.reset(received: ""),
                    RawConnectionError.system
                {
                    // The connection closed between two answers.
                    break
                }
            }
        }
        return whole
    }

    /// Waits until a daemon refuses connections, which it does once it has begun to stop.
    private static func waitUntilRefused(_ address: SocketAddress) throws {
        while let connection = try? RawConnection(to: address) {
            connection.close()
        }
    }
}

extension BackgroundThread where Value == Int {
    /// Reads a response on its own thread.
    /// - Returns: The size of its body.
    fileprivate static func reading(_ connection: sending RawConnection) throws -> BackgroundThread<Int> {
        let shared = Mutex(connection)
        return BackgroundThread { try shared.withLock { try $0.readResponse().body.count } }
    }
}

extension RawConnection {
    /// Connects to where a daemon listens.
    fileprivate convenience init(to daemon: HTTPDaemon) throws {
        try self.init(to: daemon.boundAddresses[0])
    }

    /// Connects to an address.
    fileprivate convenience init(to address: SocketAddress) throws {
        try self.init(port: address.port, host: address.host)
    }
}
