import Synchronization

/// One task's wait for one message.
final class MessageWaiter: Sendable {
    /// What a wait comes to.
    enum Outcome: Sendable {
        case message(SMSMessage)
        case reset
        /// The time was up, or the task was cancelled.
        case nothing
    }

    private enum State {
        case idle
        case waiting(CheckedContinuation<Outcome, Never>)
        case over(Outcome)
    }
    private let state = Mutex(State.idle)

    /// Ends the wait; the first call counts.
    func end(with outcome: Outcome) {
        let continuation = state.withLock { state -> CheckedContinuation<Outcome, Never>? in
            switch state {
            case .over: return nil
            case .idle:
                state = .over(outcome)
                return nil
            case .waiting(let continuation):
                state = .over(outcome)
                return continuation
            }
        }
        continuation?.resume(returning: outcome)
    }

    /// Waits until ``end(with:)`` or the task is cancelled.
    func outcome() async -> Outcome {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let known = state.withLock { state -> Outcome? in
                    if case .over(let outcome) = state { return outcome }
                    state = .waiting(continuation)
                    return nil
                }
                if let known { continuation.resume(returning: known) }
            }
        } onCancel: {
            end(with: .nothing)
        }
    }
}
