import Synchronization

/// Lines that a thread of their own writes to a stream, so that a stalled reader holds up nobody else.
///
/// Where the reader does not keep up, lines are dropped, and one line in their place says how many. It is meant to last
/// as long as the process: its thread never ends by itself.
public struct LineQueue: Sendable {
    private let lines: Lines

    /// Creates a queue and starts its thread.
    /// - Parameters:
    ///   - stream: What the lines are written to.
    ///   - limit: How many lines may wait at most.
    ///   - report: The line that tells, with its end, how many were dropped.
    /// - Throws: Where the system has not enough of what is needed.
    public init(
        to stream: StandardStream = .error,
        limit: Int = 4_096,
        reporting report: @escaping @Sendable (Int) -> String
    ) throws(HTTPDaemonError) {
        do {
            let lines = try Lines(limit: limit)
            self.lines = lines
            _ = try SystemThread(named: "line-writer") {
                while true {
                    let batch = lines.next()
                    for line in batch.lines { stream.write(line) }
                    if batch.dropped > 0 { stream.write(report(batch.dropped)) }
                }
            }
        } catch {
            throw HTTPDaemonError(error)
        }
    }

    /// Takes a line, and never waits for the stream.
    /// - Parameter line: The line with its end.
    public func append(_ line: String) {
        lines.append(line)
    }

    /// Waits until all lines are written.
    /// - Parameter limit: For how long at most.
    public func flush(for limit: Duration) {
        lines.waitUntilWritten(until: .now + limit)
    }
}

/// The lines that wait, shared by those who append and the thread that writes.
private final class Lines: Sendable {
    private struct State {
        var waiting: [String] = []
        /// How many were taken to be written; they count until the next are taken.
        var taken = 0
        /// How many came after those that wait, and found no room.
        var dropped = 0
        var isFlushing = false

        var isWritten: Bool {
            waiting.isEmpty && taken == 0 && dropped == 0
        }
    }

    private let state = Mutex(State())
    private let limit: Int
    private let someWait: WakeUpDescriptor
    private let allWritten: WakeUpDescriptor

    init(limit: Int) throws(SystemError) {
        self.limit = limit
        someWait = try WakeUpDescriptor()
        allWritten = try WakeUpDescriptor()
    }

    func append(_ line: String) {
        let isFirst = state.withLock { state in
            guard state.waiting.count + state.taken < limit else {
                state.dropped += 1
                return false
            }
            state.waiting.append(line)
            return state.waiting.count == 1
        }
        if isFirst { someWait.signal() }
    }

    /// Notes that the lines taken last are written, and waits for more.
    func next() -> (lines: [String], dropped: Int) {
        while true {
            someWait.drain()
            let (batch, isFlushed) = state.withLock { state in
                let batch = (lines: state.waiting, dropped: state.dropped)
                // The report counts too: it is written like any line.
                state.taken = batch.lines.count + (batch.dropped > 0 ? 1 : 0)
                state.waiting = []
                state.dropped = 0
                return (batch, state.isFlushing && state.isWritten)
            }
            if isFlushed { allWritten.signal() }
            guard batch.lines.isEmpty, batch.dropped == 0 else { return batch }
            someWait.wait()
        }
    }

    func waitUntilWritten(until deadline: ContinuousClock.Instant) {
        while true {
            let isWritten = state.withLock { state in
                state.isFlushing = true
                return state.isWritten
            }
            let rest = deadline - .now
            guard !isWritten, rest > .zero else { return }
            allWritten.wait(for: rest)
            allWritten.drain()
        }
    }
}
