import Synchronization

/// A body that is written piece by piece, from any thread, while it is being sent.
///
/// The server takes what has been written; where there is nothing it suspends the connection until there is. A client
/// that reads more slowly than is written does not fill the memory: once ``limit`` bytes wait for it, the next write is
/// refused and the body broken off, without the end that would make it look complete. So an event stream ends, and its
/// client comes back and asks for what it missed.
public final class ResponseStream: Sendable {
    /// What the server finds when it asks for more.
    public enum Next: Sendable, Equatable {
        /// Bytes to send, at least one.
        case bytes([UInt8])
        /// Nothing yet: the observer given with the question is called when there is.
        case later
        /// The body is complete.
        case end
        /// The body will never be complete: too much of it waited.
        case broken
    }

    /// How many bytes may wait for a client before a further write breaks the body off.
    ///
    /// One write may go beyond it, so that a piece larger than the limit can be sent too. As much again may be on its
    /// way through the server.
    public let limit: Int

    private struct State {
        var pending: [UInt8] = []
        var isFinished = false
        var isCancelled = false
        var isBroken = false
        var observer: (@Sendable () -> Void)?
        var refill: (@Sendable () -> Void)?
    }
    private let state = Mutex(State())
    private let filler: [UInt8]

    /// Creates a stream with nothing written yet.
    /// - Parameters:
    ///   - limit: How many bytes may wait for the client.
    ///   - filler: What means nothing to the client wherever one write ends, such as a comment: the server sends it to find
    ///     out whether a client that has ended its side still reads. Without it that is found out by the next write.
    public init(limit: Int = 1_048_576, filler: [UInt8] = []) {
        self.limit = limit
        self.filler = filler
    }

    /// How many bytes were written that the server has not taken.
    public var pendingCount: Int {
        state.withLock { $0.pending.count }
    }

    /// Asks to be told when the server would take more and nothing waits for it.
    ///
    /// So a writer that has more than fits need not be broken off: it writes some, and the rest when it is told.
    /// - Parameter refill: Called each time, on the thread of the server; it may write.
    public func whenEmpty(_ refill: @escaping @Sendable () -> Void) {
        state.withLock { $0.refill = refill }
    }

    /// Adds bytes to the body.
    /// - Parameter bytes: The bytes.
    /// - Returns: Whether anybody still takes them: `false` once the client has gone, the stream is finished, or ``limit``
    ///   bytes wait. It then stays `false`, so the writer can forget the stream.
    @discardableResult
    public func write(_ bytes: [UInt8]) -> Bool {
        change { state in
            guard !state.isFinished, !state.isCancelled, !state.isBroken else { return false }
            guard state.pending.count < limit else {
                state.isBroken = true
                state.pending = []
                return false
            }
            state.pending.append(contentsOf: bytes)
            return true
        }
    }

    /// Writes the filler where nothing waits for the client.
    ///
    /// For the server.
    public func fill() {
        if !filler.isEmpty, pendingCount == 0 { write(filler) }
    }

    /// Ends the body behind what has been written.
    public func finish() {
        change { $0.isFinished = true }
    }

    /// Says that nobody takes the bytes any more.
    ///
    /// For the server, when the client has gone.
    public func cancel() {
        state.withLock { state in
            state.isCancelled = true
            state.pending = []
            state.observer = nil
        }
    }

    /// Takes what has been written since the last call.
    ///
    /// For the server.
    /// - Parameter observer: Called once, on the writing thread, as soon as there is more, where the answer is
    ///   ``Next/later``.
    /// - Returns: What there is to send.
    public func next(orWhenReady observer: @escaping @Sendable () -> Void) -> Next {
        let refill = state.withLock { $0.pending.isEmpty && !$0.isFinished && !$0.isCancelled ? $0.refill : nil }
        refill?()
        return state.withLock { state in
            if !state.pending.isEmpty {
                defer { state.pending = [] }
                return .bytes(state.pending)
            }
            if state.isBroken { return .broken }
            if state.isFinished || state.isCancelled { return .end }
            state.observer = observer
            return .later
        }
    }

    /// Changes the state and tells the waiting server, outside the lock.
    private func change<Result: Sendable>(_ body: (inout sending State) -> sending Result) -> Result {
        let (result, observer) = state.withLock { state -> (Result, (@Sendable () -> Void)?) in
            let result = body(&state)
            defer { state.observer = nil }
            return (result, state.observer)
        }
        observer?()
        return result
    }
}
