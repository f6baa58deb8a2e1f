import Synchronization

/// Tells the first of several calls from the others.
final class FirstCall: Sendable {
    private let isTaken = Atomic(false)

    /// Whether this is the first call.
    func take() -> Bool {
        !isTaken.exchange(true, ordering: .relaxed)
    }
}
