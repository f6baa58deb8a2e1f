import Synchronization

/// A body that is written piece by piece, from any thread, while it is being sent.
///
/// The server takes what has been written; where there is nothing it suspends the connection until there is.
public final class ResponseStream: Sendable {
    /// What the server finds when it asks for more.
    public enum Next: Sendable, Equatable {
        /// Bytes to send, at least one.
        case bytes([UInt8])
        /// Nothing yet: the observer given with the question is called when there is.
        case later
        /// The body is complete.
        case end
    }

    private struct State {
        var pending: [UInt8] = []
        var isFinished = false
        var isCancelled = false
        var observer: (@Sendable () -> Void)?
    }
    private let state = Mutex(State())

    /// Creates a stream with nothing written yet.
    public init() {}

    /// Adds bytes to the body.
    /// - Parameter bytes: The bytes.
    /// - Returns: Whether anybody still takes them: `false` once the client has gone or the stream is finished.
    @discardableResult
    public func write(_ bytes: [UInt8]) -> Bool {
        change { state in
            guard !state.isFinished, !state.isCancelled else { return false }
            state.pending.append(contentsOf: bytes)
            return true
        }
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
        state.withLock { state in
            if !state.pending.isEmpty {
                defer { state.pending = [] }
                return .bytes(state.pending)
            }
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
