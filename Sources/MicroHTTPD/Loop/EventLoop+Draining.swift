import Glibc
import HTTPMessage

extension EventLoop {
    /// For how long idle connections are kept when the loop drains: a request may be on its way, sent before the client
    /// could know.
    private static let quietTime: Duration = .milliseconds(50)

    /// Accepts no more and finishes what was begun: what waits is answered now, and each response is its connection's last.
    /// - Parameter deadline: When whatever is left is broken off.
    func beginDraining(until deadline: MonotonicInstant) {
        guard drain == nil else { return }
        drain = Drain(deadline: deadline, quietSince: .now)
        lingering.shortenPatience(to: Self.quietTime, at: .now)
        // Who waits to be accepted has connected, and may have sent a request, before the stop.
        for listener in group.listeners { acceptConnections(from: listener, atMost: .max) }
        group.stoppedAccepting()
        for connection in connections.values { connection.exchange?.stream?.finish() }
        endPauses()
        for case .response(_, let deferred) in waits.values { deferred.end() }
    }

    /// When to look again whether everything is finished.
    var drainCheck: MonotonicInstant? {
        drain.map { drain in
            let quiet = drain.quietSince + Self.quietTime
            return quiet > .now ? min(quiet, drain.deadline) : drain.deadline
        }
    }

    /// Whether the loop has finished all that was begun, or has no more time for it.
    var isDrained: Bool {
        guard let drain else { return false }
        let now = MonotonicInstant.now
        if now >= drain.deadline { return true }
        guard waits.isEmpty, lingering.isEmpty else { return false }
        if connections.isEmpty { return true }
        guard now >= drain.quietSince + Self.quietTime else { return false }
        return !connections.values.contains { $0.isBusy }
    }

    /// Breaks off what is left and frees everything.
    func shutDown() {
        isAborting = true
        // The library must not be stopped while connections are suspended.
        for wait in waits.values {
            switch wait {
            case .response(let connection, _), .stream(let connection), .pause(let connection): connection.resume()
            case .call: break
            }
        }
        waits = [:]
        connections.values.forEach { $0.sayGoodbye() }
        for library in libraries {
            library.run()
            library.stop()
        }
        lingering.closeAll()
        mailbox.close()
    }
}
