import Synchronization

/// Somebody who waits for messages.
final class Waiter: Sendable {
    /// What for.
    let expectation: Expectation
    private let settled = Mutex<WaitOutcome?>(nil)

    /// Creates somebody who waits for messages; ``Sandbox/begin(_:answer:)`` begins the wait.
    init(_ expectation: Expectation) {
        self.expectation = expectation
    }

    /// What the wait came to; nil while it lasts.
    var outcome: WaitOutcome? { settled.withLock { $0 } }

    /// Says what the wait came to, once, under the sandbox's lock.
    func settle(_ outcome: WaitOutcome) {
        settled.withLock { $0 = $0 ?? outcome }
    }
}
