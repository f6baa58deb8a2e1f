import Synchronization

/// Calls a function later: by what the server gives for it, else in a task.
///
/// A server's own timer is better where there is one, since tests may hold all of the few threads that tasks run on.
final class WakeTimer: Sendable {
    /// Calls a function after a time.
    typealias Call = @Sendable (Duration, @escaping @Sendable () -> Void) -> Void

    private let timer = Mutex<Call?>(nil)

    /// Uses a timer from now on.
    func use(_ timer: @escaping Call) {
        self.timer.withLock { $0 = timer }
    }

    /// Calls a function after a time.
    func call(after delay: Duration, _ body: @escaping @Sendable () -> Void) {
        if let timer = timer.withLock(\.self) { return timer(delay, body) }
        Task {
            try? await Task.sleep(for: delay)
            body()
        }
    }
}
