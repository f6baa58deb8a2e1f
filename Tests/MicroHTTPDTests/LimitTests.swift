import HTTPMessage
import MicroHTTPD
import TestSupport
import Testing

@Suite("Limits")
struct LimitTests {
    private static let small = HTTPDaemon.Configuration(threads: 1, bodyLimit: 100)

    @Test(arguments: ["", "Expect: 100-continue\r\n", "Connection: close\r\n"])
    func refusesATooLargeBodyByItsAnnouncedSize(field: String) throws {
        try withDaemon(configuration: Self.small) { port in
            let connection = try RawConnection(port: port)
            let response = try connection.response(
                to: "POST /big HTTP/1.1\r\nHost: a\r\nContent-Length: 101\r\n\(field)\r\n"
            )
            #expect(response.status == 413)
            #expect(response.text == "POST /big refused: bodyTooLarge(limit: 100)")
            #expect(response["Connection"] == "close")
            #expect(response.interim.isEmpty)
            connection.shutDownSending()
            #expect(try connection.readToEnd().isEmpty)
        }
    }

    @Test func acceptsABodyOfExactlyTheLimit() throws {
        try withDaemon(configuration: Self.small) { port in
            let body = String(repeating: "x", count: 100)
            let connection = try RawConnection(port: port)
            let head = "POST / HTTP/1.1\r\nHost: a\r\n"
            #expect(try connection.response(to: head + "Content-Length: 100\r\n\r\n" + body).text == "POST / 100")
            let chunked = head + "Transfer-Encoding: chunked\r\n\r\n64\r\n" + body + "\r\n0\r\n\r\n"
            #expect(try connection.response(to: chunked).text == "POST / 100")
        }
    }

    @Test func letsAClientReadTheRefusalThoughItSendsTheWholeBody() throws {
        try withDaemon(configuration: Self.small) { port in
            let connection = try RawConnection(port: port)
            try connection.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 8000000\r\n\r\n")
            try connection.send([UInt8](repeating: 0, count: 8_000_000))
            #expect(try connection.readResponse().status == 413)
        }
    }

    @Test func refusesAChunkedBodyThatOutgrowsTheLimit() throws {
        try withDaemon(configuration: Self.small) { port in
            let connection = try RawConnection(port: port)
            try connection.send("POST /c HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
            for _ in 0..<1_000 { try connection.send("10\r\n0123456789abcdef\r\n") }
            try connection.send("0\r\n\r\n")
            let response = try connection.readResponse()
            #expect(response.status == 413)
            #expect(response.text == "POST /c refused: bodyTooLarge(limit: 100)")
            #expect(response["Connection"] == "close")
        }
    }

    @Test(arguments: [true, false])
    func refusesAChunkedBodyAsSoonAsItOutgrowsTheLimit(sendsDate: Bool) throws {
        var configuration = Self.small
        configuration.sendsDate = sendsDate
        try withDaemon(configuration: configuration) { port in
            let connection = try RawConnection(port: port)
            #expect(try connection.response(to: "GET / HTTP/1.1\r\nHost: a\r\n\r\n").status == 200)
            // Its end never comes.
            try connection.send("POST /c HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
            for _ in 0..<7 { try connection.send("10\r\n0123456789abcdef\r\n") }
            let response = try connection.readResponse()
            #expect(response.status == 413)
            #expect(response.reason == "Content Too Large" || response.reason == "Payload Too Large")
            #expect(response.text == "POST /c refused: bodyTooLarge(limit: 100)")
            #expect(response["Connection"] == "close")
            let date = /(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT/
            #expect((response["Date"]?.wholeMatch(of: date) != nil) == sendsDate)
            #expect(try connection.readToEnd().isEmpty)
        }
    }

    @Test func breaksOffAnEndlessChunkedBody() throws {
        try withDaemon(configuration: Self.small) { port in
            let connection = try RawConnection(port: port)
            try connection.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
            let chunk = Array("100000\r\n".utf8) + [UInt8](repeating: 0, count: 1 << 20) + Array("\r\n".utf8)
            let error = #expect(throws: RawConnectionError.self) {
                for _ in 0..<1_000 { try connection.send(chunk) }
            }
            // A server that only stops reading would let the time run out instead.
            let ends = ["Broken pipe", "Connection reset by peer"]
            #expect(ends.contains { error == .system(call: "send", reason: $0) }, "\(String(describing: error))")
        }
    }

    @Test func outlivesMoreHeaderFieldsThanTheMostMemoryHolds() throws {
        try withDaemon(configuration: .init(threads: 1, connectionMemory: 1_048_576)) { port in
            let connection = try RawConnection(port: port)
            let fields = String(repeating: "a:\r\n", count: 70_000)
            try? connection.send("GET / HTTP/1.1\r\nHost: a\r\n\(fields)\r\n")
            #expect(try connection.readResponse().status == 431)
            #expect(try RawConnection(port: port).response(to: "GET / HTTP/1.1\r\nHost: a\r\n\r\n").status == 200)
        }
    }

    @Test func saysContinueToAClientThatAsksBeforeItsBody() throws {
        try withDaemon { port in
            let connection = try RawConnection(port: port)
            try connection.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n")
            try connection.waitForBytes("HTTP/1.1 100 Continue\r\n\r\n".utf8.count)
            try connection.send("body")
            let response = try connection.readResponse()
            #expect(response.interim == [100])
            #expect(response.text == "POST / 4")
        }
    }

    @Test func serveFurtherConnectionsWhenOneOfTheMostAllowedCloses() throws {
        try withDaemon(configuration: .init(threads: 2, connectionLimit: 3)) { port in
            let request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
            let served = try (0..<3).map { _ in try RawConnection(port: port) }
            for connection in served { #expect(try connection.response(to: request).status == 200) }
            let waiting = try RawConnection(port: port)
            try waiting.send(request)
            // Those that are served stay so while one waits.
            for connection in served { #expect(try connection.response(to: request).status == 200) }
            served[1].close()
            #expect(try waiting.readResponse().status == 200)
        }
    }

    @Test func closesAnIdleConnectionAfterTheTimeout() throws {
        try withDaemon(configuration: .init(threads: 1, idleTimeout: .milliseconds(500))) { port in
            let connection = try RawConnection(port: port)
            #expect(try connection.response(to: "GET / HTTP/1.1\r\nHost: a\r\n\r\n").status == 200)
            let began = ContinuousClock.now
            #expect(try connection.readToEnd().isEmpty)
            #expect(ContinuousClock.now - began > .milliseconds(500))
        }
    }

    @Test(arguments: [
        "G", "GET / HTTP/1.1\r\n", "GET / HTTP/1.1\r\nHost: a\r\nX",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\na",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n",
    ])
    func refusesARequestThatDoesNotArriveInTime(start: String) throws {
        let slow = HTTPDaemon.Configuration(threads: 1, idleTimeout: .zero, requestTimeout: .milliseconds(200))
        try withDaemon(configuration: slow) { port in
            // With a request before it, or without.
            for isFirst in [true, false] {
                let connection = try RawConnection(port: port)
                if !isFirst {
                    #expect(try connection.response(to: "GET / HTTP/1.1\r\nHost: a\r\n\r\n").status == 200)
                    // The server looks from time to time what has arrived: let it look, before what is slow begins.
                    let other = try RawConnection(port: port)
                    #expect(try other.response(to: "G").status == 408)
                }
                let response = try connection.response(to: start)
                #expect(response.status == 408)
                #expect(response["Connection"] == "close" && response["Date"] != nil)
                #expect(try connection.readToEnd().isEmpty)
            }
        }
    }

    @Test func refusesABodyThatNeverStopsToTrickle() throws {
        let slow = HTTPDaemon.Configuration(threads: 1, requestTimeout: .milliseconds(100), bodyLimit: 1 << 30)
        try withDaemon(configuration: slow) { port in
            let connection = try RawConnection(port: port)
            try connection.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000\r\n\r\n")
            #expect(throws: RawConnectionError.self) { for _ in 0..<100_000_000 { try connection.send("x") } }
            #expect(try connection.readResponse().status == 408)
        }
    }

    @Test func letsAnIdleConnectionBeForLongerThanARequestMayTake() throws {
        let slow = HTTPDaemon.Configuration(threads: 1, idleTimeout: .zero, requestTimeout: .milliseconds(100))
        try withDaemon(configuration: slow) { port in
            let idle = try (0..<2).map { _ in try RawConnection(port: port) }
            #expect(try idle[0].response(to: "GET / HTTP/1.1\r\nHost: a\r\n\r\n").status == 200)
            for _ in 0..<2 { #expect(try RawConnection(port: port).response(to: "G").status == 408) }
            for connection in idle {
                #expect(try connection.response(to: "GET / HTTP/1.1\r\nHost: a\r\n\r\n").status == 200)
            }
        }
    }

    @Test func doesNotCountTheTimeThatTheHandlerTakes() throws {
        let slow = HTTPDaemon.Configuration(threads: 1, idleTimeout: .zero, requestTimeout: .milliseconds(100))
        let deferred = DeferredResponse(timeout: .milliseconds(400)) { .text("late") }
        try withDaemon(handler: TestHandler { _ in .deferred(deferred) }, configuration: slow) { port in
            let answer = try RawConnection(port: port).response(to: "GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(answer.text == "late")
        }
    }

    /// The library's own thread stops for good when 128·k connections are ready at once: ours must not.
    @Test(arguments: [128, 256, 512])
    func answersManyConnectionsThatAreReadyAtOnceOnOneThread(count: Int) throws {
        let gate = Gate()
        let handler = TestHandler.responding { request in
            if request.target == "/hold" { gate.enter() }
            return .text("ok")
        }
        try withDaemon(handler: handler, configuration: .init(threads: 1)) { port in
            let connections = try (0..<count).map { _ in try RawConnection(port: port) }
            let request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
            for connection in connections { #expect(try connection.response(to: request).status == 200) }
            for _ in 0..<3 {
                let holder = try RawConnection(port: port)
                try holder.send("GET /hold HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                gate.waitUntilEntered()
                // The only thread is held: all of these are ready when it comes back.
                for connection in connections { try connection.send(request) }
                gate.leave()
                for connection in connections { #expect(try connection.readResponse().status == 200) }
                #expect(try holder.readResponse().status == 200)
            }
        }
    }
}
