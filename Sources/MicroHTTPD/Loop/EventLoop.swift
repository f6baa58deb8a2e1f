import Glibc
import HTTPMessage
import Logging

/// One thread's loop: it waits for its connections, for messages and for deadlines, and has the library serve.
///
/// Made by the thread that starts the daemon, it moves into its own thread and stays there; others reach it by its
/// ``mailbox`` only.
final class EventLoop {
    /// What all loops share.
    let group: LoopGroup
    /// How other threads reach this loop.
    let mailbox: LoopMailbox
    /// The library's daemons: for HTTP and for HTTPS, where they are served.
    let libraries: [LibraryDaemon]

    /// A suspended connection, and what it waits for.
    enum Wait {
        case response(ClientConnection, DeferredResponse)
        case stream(ClientConnection)
        /// Until its time, and no longer than until the loop drains.
        case pause(ClientConnection)
        /// No connection, but a function to call; never once the loop drains.
        case call(@Sendable () -> Void)
    }
    var waits: [LoopMailbox.Ticket: Wait] = [:]
    private var lastTicket: LoopMailbox.Ticket = 0
    private var deadlines = DeadlineHeap()

    var connections: [ObjectIdentifier: ClientConnection] = [:]
    /// The heads of its connections' requests.
    var heads = ReceivedHeads()
    /// Their bodies.
    var bodies = ReceivedBodies()
    /// Where the bodies of its responses are.
    let bodyMemory = BodyMemory()
    var lingering = LingeringSockets()
    /// Whether a connection handed to the library has not come back as one of ours yet.
    var isAdopting = false
    /// Until when nothing is accepted, since the process has no descriptors left.
    var acceptsAgain: MonotonicInstant?
    /// When to look again for requests that take too long to arrive.
    var nextRequestCheck = MonotonicInstant.now
    /// How often to look for them, in milliseconds.
    let requestCheckInterval: Int32

    /// How the loop is to end, once it is.
    struct Drain {
        let deadline: MonotonicInstant
        /// The last time that a request ended.
        var quietSince: MonotonicInstant
    }
    var drain: Drain?
    /// Whether all that is left is broken off.
    var isAborting = false

    /// How long it may wait although the library does not want to.
    var patience = LoopPatience()

    /// Whether a request is broken off on purpose, of which the library will complain.
    var isBreakingOff = false

    private var polled: [pollfd] = []

    /// Prepares a loop.
    /// - Parameters:
    ///   - group: What all loops share.
    ///   - mailbox: This loop's mailbox.
    /// - Throws: Where the library does not start.
    init(group: LoopGroup, mailbox: LoopMailbox) throws(HTTPDaemonError) {
        self.group = group
        self.mailbox = mailbox
        let limit = group.configuration.requestTimeout
        requestCheckInterval = limit > .zero ? min(1_000, max(5, limit.wholeMilliseconds / 8)) : 1_000
        libraries =
            (group.configuration.servesHTTP ? [LibraryDaemon(isSecure: false)] : [])
            + (group.configuration.tls != nil ? [LibraryDaemon(isSecure: true)] : [])
        for library in libraries { try library.start(configuration: group.configuration, context: self) }
    }

    /// Whether every response is its connection's last.
    var isDraining: Bool {
        drain != nil
    }

    /// Serves until it was told to drain and has.
    func run() {
        SystemThread.askForShortSlices()
        while !isDrained { serve() }
        // A loop that did not know of the stop may have handed over a connection since: it is served like any other.
        mailbox.closeToConnections().forEach(handle)
        while !isDrained { serve() }
        shutDown()
    }

    private func serve() {
        let isAccepting = self.isAccepting
        waitForEvents(isAccepting: isAccepting)
        if polled[0].revents != 0 { mailbox.take().forEach(handle) }
        // A message may have begun the draining, behind which the listeners may be shut down.
        if isAccepting, !isDraining {
            for (entry, listener) in zip(polled.dropFirst(1 + libraries.count), group.listeners)
            where entry.revents != 0 {
                acceptConnections(from: listener, atMost: 16)
            }
        }
        let others = 1 + libraries.count + (isAccepting ? group.listeners.count : 0)
        lingering.serve(polled.dropFirst(others), at: .now)
        endExpiredWaits()
        for library in libraries { library.run() }
        patience.noteRun()
        // Behind the library: what has arrived in time is not refused because this thread was busy.
        endUnfinishedRequests()
    }

    private func waitForEvents(isAccepting: Bool) {
        polled.removeAll(keepingCapacity: true)
        polled.append(pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0))
        for library in libraries {
            polled.append(pollfd(fd: library.pollDescriptor, events: Int16(POLLIN), revents: 0))
        }
        if isAccepting {
            for listener in group.listeners {
                polled.append(pollfd(fd: listener.descriptor, events: Int16(POLLIN), revents: 0))
            }
        }
        lingering.appendPollEntries(to: &polled)
        // An interruption by a signal is as good as an event.
        _ = unsafe poll(&polled, nfds_t(polled.count), millisecondsToWait)
    }

    /// For how long the loop may wait for events; for ever where it is negative.
    private var millisecondsToWait: Int32 {
        var milliseconds: Int32 = -1
        for library in libraries {
            let timeout = library.timeout(atLeast: patience.milliseconds)
            if timeout >= 0 { milliseconds = milliseconds < 0 ? timeout : min(milliseconds, timeout) }
        }
        func shorten(to deadline: MonotonicInstant?) {
            guard let deadline else { return }
            let untilDeadline = (deadline - .now).wholeMilliseconds
            milliseconds = milliseconds < 0 ? untilDeadline : min(milliseconds, untilDeadline)
        }
        shorten(to: deadlines.first)
        shorten(to: lingering.deadline)
        shorten(to: acceptsAgain)
        shorten(to: drainCheck)
        // When exactly requests that take too long are looked for does not matter, so nothing is computed for it.
        guard !connections.isEmpty else { return milliseconds }
        return milliseconds < 0 ? requestCheckInterval : min(milliseconds, requestCheckInterval)
    }

    private func handle(_ message: LoopMailbox.Message) {
        switch message {
        case .connection(let descriptor, let isSecure):
            adopt(descriptor, isSecure: isSecure)
        case .fulfilled(let ticket, let response):
            if case .response(let connection, _) = waits.removeValue(forKey: ticket) {
                connection.resume(with: response)
            }
        case .streamReady(let ticket):
            if case .stream(let connection) = waits.removeValue(forKey: ticket) { connection.resume() }
        case .call(let body, let deadline):
            guard !isDraining else { return }
            let ticket = nextTicket()
            waits[ticket] = .call(body)
            end(ticket, at: deadline)
        case .drain(let deadline):
            beginDraining(until: deadline)
        }
    }

    // MARK: - Waiting

    /// A name for a wait that no other has had.
    func nextTicket() -> LoopMailbox.Ticket {
        lastTicket += 1
        return lastTicket
    }

    /// Suspends a connection until its response is there or its time is up.
    func wait(for deferred: DeferredResponse, on connection: ClientConnection) {
        let ticket = nextTicket()
        connection.suspend()
        waits[ticket] = .response(connection, deferred)
        end(ticket, at: .now + deferred.timeout)
        deferred.whenFulfilled { [mailbox] response in mailbox.post(.fulfilled(ticket, response)) }
        if isDraining { deferred.end() }
    }

    /// Suspends a connection until there is more of its streamed body.
    func waitForStream(on connection: ClientConnection, as ticket: LoopMailbox.Ticket) {
        connection.suspend()
        waits[ticket] = .stream(connection)
    }

    /// Suspends a connection for a time.
    func pause(_ connection: ClientConnection, until deadline: MonotonicInstant) {
        let ticket = nextTicket()
        connection.suspend()
        waits[ticket] = .pause(connection)
        end(ticket, at: deadline)
    }

    /// Notes when a wait is to end.
    private func end(_ ticket: LoopMailbox.Ticket, at deadline: MonotonicInstant) {
        deadlines.insert(DeadlineHeap.Entry(deadline: deadline, ticket: ticket))
        if deadlines.count > 2 * waits.count + 64 { deadlines.keep { waits[$0] != nil } }
    }

    /// Ends the pauses of all connections, and forgets what was to be called.
    func endPauses() {
        for (ticket, wait) in waits {
            switch wait {
            case .pause(let connection):
                waits[ticket] = nil
                connection.resume()
            case .call: waits[ticket] = nil
            case .response, .stream: break
            }
        }
    }

    private func endExpiredWaits() {
        guard deadlines.first != nil else { return }
        let now = MonotonicInstant.now
        while let ticket = deadlines.popExpired(at: now) {
            switch waits[ticket] {
            case .response(_, let deferred):
                // The response comes back by the mailbox, as one from another thread does.
                deferred.end()
            case .pause(let connection):
                waits[ticket] = nil
                connection.resume()
            case .call(let body):
                waits[ticket] = nil
                body()
            case .stream, nil:
                break
            }
        }
    }
}
