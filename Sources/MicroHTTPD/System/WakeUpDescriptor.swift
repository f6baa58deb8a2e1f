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

    /// Makes the descriptor unreadable again.
    func drain() {
        var count: eventfd_t = 0
        unsafe eventfd_read(descriptor, &count)
    }
}
