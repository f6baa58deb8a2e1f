import Glibc
import Synchronization

/// The threads that were seen.
final class ThreadNames: Sendable {
    private let seen = Mutex<Set<pthread_t>>([])

    /// The threads.
    var all: Set<pthread_t> {
        seen.withLock { $0 }
    }

    /// Adds the calling thread.
    func insertCurrent() {
        let current = pthread_self()
        seen.withLock { _ = $0.insert(current) }
    }
}
