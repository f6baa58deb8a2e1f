import HTTPMessage
import HTTPTypes
import MicroHTTPD
import Synchronization
import TestSupport
import Testing

@Suite("Responses that come later")
struct DeferredTests {
    private static let request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"

    /// Answers `/later` with the next of the responses it holds, and anything else at once.
    private final class Waiting: Sendable {
        let deferred: [DeferredResponse]
        let arrived = Semaphore()
        private let next = Atomic(0)

        init(count: Int = 1, timeout: Duration = .seconds(60)) {
            deferred = (0..<count).map { number in
                DeferredResponse(timeout: timeout) { .text("deadline \(number)", status: .accepted) }
            }
        }

        var handler: TestHandler {
            TestHandler { request in
                guard request.target == "/later" else { return .response(.text("at once")) }
                defer { self.arrived.signal() }
                return .deferred(self.deferred[self.next.add(1, ordering: .relaxed).oldValue])
            }
        }
    }

    @Test func sendsWhatAnotherThreadGives() throws {
        let waiting = Waiting()
        try withDaemon(handler: waiting.handler, configuration: .init(threads: 1)) { port in
            let connection = try RawConnection(port: port)
            try connection.send("GET /later HTTP/1.1\r\nHost: a\r\n\r\n")
            waiting.arrived.wait()
            // The thread that serves it is free meanwhile.
            #expect(try RawConnection(port: port).response(to: Self.request).text == "at once")
            #expect(waiting.deferred[0].fulfill(with: .text("later")))
            #expect(try connection.readResponse().text == "later")
            #expect(!waiting.deferred[0].fulfill(with: .text("too late")))
            #expect(try connection.response(to: Self.request).text == "at once")
        }
    }

    @Test func sendsWhatIsThereBeforeTheHandlerReturns() throws {
        let handler = TestHandler { _ in
            let deferred = DeferredResponse(timeout: .seconds(60)) { .text("deadline") }
            deferred.fulfill(with: .text("already"))
            return .deferred(deferred)
        }
        try withDaemon(handler: handler) { port in
            let connection = try RawConnection(port: port)
            for _ in 0..<10 { #expect(try connection.response(to: Self.request).text == "already") }
        }
    }

    @Test func sendsTheDeadlinesResponseWhenTheTimeIsUp() throws {
        let waiting = Waiting(timeout: .milliseconds(50))
        try withDaemon(handler: waiting.handler, configuration: .init(threads: 1)) { port in
            let connection = try RawConnection(port: port)
            let began = ContinuousClock.now
            let response = try connection.response(to: "GET /later HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(response.status == 202)
            #expect(response.text == "deadline 0")
            #expect(ContinuousClock.now - began >= .milliseconds(50))
        }
    }

    @Test func keepsManyWaitsApartAndInTheOrderOfTheirDeadlines() throws {
        let order = DeadlineOrder()
        let handler = TestHandler { request in
            let timeout = Duration.milliseconds(Int(request.target.dropFirst()) ?? 0)
            let number = order.begin(timeout)
            return .deferred(
                DeferredResponse(timeout: timeout) {
                    order.end(number)
                    return .text(request.target)
                }
            )
        }
        try withDaemon(handler: handler, configuration: .init(threads: 1)) { port in
            let times = (0..<100).map { ($0 * 37) % 100 }
            let connections = try times.map { time in
                let connection = try RawConnection(port: port)
                try connection.send("GET /\(time) HTTP/1.1\r\nHost: a\r\n\r\n")
                return connection
            }
            for (time, connection) in zip(times, connections) {
                #expect(try connection.readResponse().text == "/\(time)")
            }
        }
        let waits = order.ended
        #expect(waits.count == 100)
        // None ended behind one whose deadline was certainly later.
        for (index, wait) in waits.enumerated() {
            let before = waits[..<index].map(\.earliest).max()
            #expect(before.map { $0 <= wait.latest } ?? true)
        }
    }

    /// The waits of one thread in the order in which they end.
    ///
    /// A wait's deadline counts from a moment between its handler's call and the next one.
    private final class DeadlineOrder: Sendable {
        struct Wait {
            let earliest, latest: ContinuousClock.Instant
        }
        private struct State {
            var begun: [(time: ContinuousClock.Instant, timeout: Duration)] = []
            var ended: [Int] = []
        }
        private let state = Mutex(State())

        /// Notes a wait that begins, and numbers it.
        func begin(_ timeout: Duration) -> Int {
            state.withLock { state in
                state.begun.append((.now, timeout))
                return state.begun.count - 1
            }
        }

        /// Notes that a wait's time is up.
        func end(_ number: Int) {
            state.withLock { $0.ended.append(number) }
        }

        var ended: [Wait] {
            state.withLock { state in
                state.ended.map { number in
                    let (time, timeout) = state.begun[number]
                    let next = number + 1 < state.begun.count ? state.begun[number + 1].time : .now
                    return Wait(earliest: time + timeout, latest: next + timeout)
                }
            }
        }
    }

    @Test func holdsAThousandWaitsBesideOtherTraffic() throws {
        let count = 1_000
        let waiting = Waiting(count: count)
        try withDaemon(handler: waiting.handler, configuration: .init(threads: 2)) { port in
            let connections = try (0..<count).map { _ in
                let connection = try RawConnection(port: port)
                try connection.send("GET /later HTTP/1.1\r\nHost: a\r\n\r\n")
                return connection
            }
            for _ in connections { waiting.arrived.wait() }
            let other = try RawConnection(port: port)
            for _ in 0..<100 { #expect(try other.response(to: Self.request).text == "at once") }
            let giving = BackgroundThread {
                for deferred in waiting.deferred { deferred.fulfill(with: .text("later")) }
            }
            for connection in connections { #expect(try connection.readResponse().text == "later") }
            try giving.result()
        }
    }

    @Test(arguments: [true, false])
    func answersSeveralRequestsWithOneResponse(isFulfilled: Bool) throws {
        let deferred = DeferredResponse(timeout: isFulfilled ? .seconds(60) : .milliseconds(50)) { .text("both") }
        let arrived = Semaphore()
        let handler = TestHandler { _ in
            defer { arrived.signal() }
            return .deferred(deferred)
        }
        try withDaemon(handler: handler) { port in
            let connections = try (0..<3).map { _ in try RawConnection(port: port) }
            for connection in connections { try connection.send(Self.request) }
            for _ in connections { arrived.wait() }
            if isFulfilled { deferred.fulfill(with: .text("both")) }
            for connection in connections { #expect(try connection.readResponse().text == "both") }
        }
    }

    @Test func answersPipelinedRequestsInOrderBehindOneThatWaits() throws {
        let waiting = Waiting()
        try withDaemon(handler: waiting.handler) { port in
            let connection = try RawConnection(port: port)
            try connection.send("GET /later HTTP/1.1\r\nHost: a\r\n\r\n" + Self.request + Self.request)
            waiting.arrived.wait()
            waiting.deferred[0].fulfill(with: .text("later"))
            #expect(try connection.readResponse().text == "later")
            #expect(try connection.readResponse().text == "at once")
            #expect(try connection.readResponse().text == "at once")
        }
    }

    @Test(arguments: [true, false])
    func outlivesAClientThatGoesWhileItWaits(resets: Bool) throws {
        let waiting = Waiting()
        try withDaemon(handler: waiting.handler, configuration: .init(threads: 1)) { port in
            let connection = try RawConnection(port: port)
            try connection.send("GET /later HTTP/1.1\r\nHost: a\r\n\r\n")
            waiting.arrived.wait()
            if resets { connection.reset() } else { connection.close() }
            waiting.deferred[0].fulfill(with: .text(String(repeating: "x", count: 1_000_000)))
            #expect(try RawConnection(port: port).response(to: Self.request).text == "at once")
        }
    }

    @Test func streamsALaterResponse() throws {
        let waiting = Waiting()
        let stream = ResponseStream()
        try withDaemon(handler: waiting.handler) { port in
            let connection = try RawConnection(port: port)
            try connection.send("GET /later HTTP/1.1\r\nHost: a\r\n\r\n")
            waiting.arrived.wait()
            waiting.deferred[0].fulfill(with: HTTPServerResponse(status: .ok, body: .stream(stream)))
            stream.write(Array("piece".utf8))
            try connection.wait(for: "piece")
            stream.finish()
            #expect(try connection.readResponse().text == "piece")
        }
    }
}
