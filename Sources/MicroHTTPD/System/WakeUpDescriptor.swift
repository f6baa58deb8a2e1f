internal import CMicroHTTPD
import Glibc

/// A descriptor that a thread polls and that any thread can make readable (an eventfd).
final class WakeUpDescriptor: Sendable {
    /// What to poll.
    let descriptor: Int32

    /// Opens a descriptor.
    /// - Throws: Where the process has too many open.
    init() throws(SystemError) {
        descriptor = eventfd(0, Int32(EFD_NONBLOCK | EFD_CLOEXEC))
        guard descriptor >= 0 else { throw SystemError("eventfd") }
    }

    deinit {
        close(descriptor)
    }

    /// Makes the descriptor readable until it is drained.
    func signal() {
        // It can only fail where the counter is full, and then it is readable anyway.
        eventfd_write(descriptor, 1)
    }

    /// Waits until the descriptor is readable.
    /// - Parameter limit: For how long at most; `nil` for ever.
    func wait(for limit: Duration? = nil) {
        var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        // Rounded up, so that a rest of less than a millisecond is waited for and not asked for again and again.
        let milliseconds = limit.map { Int32(clamping: Int64($0 / .milliseconds(1)) + 1) }
        unsafe poll(&entry, 1, milliseconds ?? -1)
    }

    /// Makes the descriptor unreadable again.
    func drain() {
        var count: eventfd_t = 0
        unsafe eventfd_read(descriptor, &count)
    }
}
