import HTTPMessage
import Logging
import MicroHTTPD
import TestSupport
import Testing

@Suite("Timers of the loops")
struct TimerTests {
    private func start() throws -> HTTPDaemon {
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        return try HTTPDaemon.start(configuration: .init(threads: 1), handler: TestHandler.describing, logger: logger)
    }

    @Test func callsWhenTheTimeIsUp() throws {
        let daemon = try start()
        defer { daemon.stop() }
        let called = Semaphore()
        let began = ContinuousClock.now
        daemon.call(after: .milliseconds(20)) { called.signal() }
        called.wait()
        #expect(ContinuousClock.now - began >= .milliseconds(20))
    }

    @Test func holdsNoStopUpAndCallsNoMore() throws {
        let daemon = try start()
        let body = Body()
        daemon.call(after: .seconds(3_600)) { [body] in body.fail() }
        let began = ContinuousClock.now
        daemon.stop(drainingFor: .seconds(60))
        daemon.call(after: .zero) { [body] in body.fail() }
        #expect(ContinuousClock.now - began < .seconds(30))
    }

    private final class Body: Sendable {
        func fail() { Issue.record("called after the stop") }
    }
}
