import HTTPMessage
import Logging
import Synchronization

/// What a daemon's loops share.
final class LoopGroup: Sendable {
    /// How the daemon serves, with the connection limit as it holds.
    let configuration: HTTPDaemon.Configuration
    /// What answers.
    let handler: any RequestHandler
    /// Where the library's messages go, among others.
    let logger: Logger
    /// The sockets that all loops accept from, closed by the daemon behind the last loop.
    let listeners: [ListeningSocket]
    /// The way to each loop.
    let mailboxes: [LoopMailbox]

    private let connectionCount = Atomic(0)
    private let acceptingLoops: Atomic<Int>
    private let stops = Atomic(false)

    init(
        configuration: HTTPDaemon.Configuration,
        handler: any RequestHandler,
        logger: Logger,
        listeners: [ListeningSocket]
    ) throws(SystemError) {
        self.configuration = configuration
        self.handler = handler
        self.logger = logger
        self.listeners = listeners
        var mailboxes: [LoopMailbox] = []
        for _ in 0..<configuration.threads { mailboxes.append(try LoopMailbox()) }
        self.mailboxes = mailboxes
        acceptingLoops = Atomic(configuration.threads)
    }

    /// Whether no further connection may be accepted now.
    ///
    /// A loop that finds it so is woken when that changes.
    var isFull: Bool {
        connectionCount.load(ordering: .acquiring) >= configuration.connectionLimit
    }

    /// Claims a place for a connection; whoever gets one gives it back with ``freePlace()``.
    /// - Returns: Whether there was one.
    func claimPlace() -> Bool {
        guard connectionCount.add(1, ordering: .acquiringAndReleasing).newValue <= configuration.connectionLimit else {
            freePlace()
            return false
        }
        return true
    }

    /// Gives back a connection's place.
    func freePlace() {
        let old = connectionCount.subtract(1, ordering: .acquiringAndReleasing).oldValue
        if old == configuration.connectionLimit { mailboxes.forEach { $0.wake() } }
    }

    /// The loop to serve a new connection: the one with the fewest, the asking one where it is no busier.
    func leastBusy(preferring own: LoopMailbox) -> LoopMailbox {
        var best = own
        for mailbox in mailboxes where mailbox.load < best.load { best = mailbox }
        return best
    }

    /// Whether the daemon stops: a loop may have nothing left to do, so none is handed connections any more.
    var isStopping: Bool {
        stops.load(ordering: .acquiring)
    }

    /// Tells all loops to finish what was begun, and to end then.
    /// - Parameter deadline: When whatever is left is broken off.
    func beginStopping(until deadline: MonotonicInstant) {
        stops.store(true, ordering: .releasing)
        mailboxes.forEach { $0.post(.drain(until: deadline)) }
    }

    /// Says that one more loop accepts no connections any more; behind the last one clients are refused.
    func stoppedAccepting() {
        guard acceptingLoops.subtract(1, ordering: .acquiringAndReleasing).newValue == 0 else { return }
        listeners.forEach { $0.refuseConnections() }
    }
}
