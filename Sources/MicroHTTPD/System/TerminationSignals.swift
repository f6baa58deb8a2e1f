import Glibc

/// SIGINT and SIGTERM, taken as events by a thread that waits for them.
///
/// They are blocked when this is created, in the calling thread and in all that it starts later: so create it first thing
/// in the main thread. While it is blocked a signal stays pending and is not lost.
public struct TerminationSignals: Sendable {
    /// A request to end.
    public enum Signal: Sendable, Hashable {
        /// SIGINT: somebody pressed Control-C.
        case interrupt
        /// SIGTERM: a service manager or `kill` asks.
        case terminate
    }

    /// Blocks the signals in the calling thread.
    ///
    /// SIGPIPE and SIGXFSZ with them, for good: a reader of standard output or error that goes away must not end the
    /// process, nor a file that has become as large as the system lets it.
    public init() {
        var set = Self.signals
        unsafe sigaddset(&set, SIGPIPE)
        unsafe sigaddset(&set, SIGXFSZ)
        unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
    }

    /// Waits for the next of the signals.
    /// - Returns: The signal that came.
    public func wait() -> Signal {
        var set = Self.signals
        while true {
            var number: Int32 = 0
            if unsafe sigwait(&set, &number) == 0 {
                return number == SIGINT ? .interrupt : .terminate
            }
        }
    }

    /// Waits for the next of the signals, but not for ever.
    /// - Parameter deadline: Until when.
    /// - Returns: The signal that came; `nil` where none did in time.
    public func wait(until deadline: ContinuousClock.Instant) -> Signal? {
        var set = Self.signals
        while true {
            let rest = max(.zero, deadline - .now).components
            var limit = timespec(tv_sec: Int(rest.seconds), tv_nsec: Int(rest.attoseconds / 1_000_000_000))
            let number = unsafe sigtimedwait(&set, nil, &limit)
            if number > 0 { return number == SIGINT ? .interrupt : .terminate }
            if errno == EAGAIN { return nil }
        }
    }

    /// Ends the process with status 0, at once: whatever hangs in it is left as it is.
    public static func endProcess() -> Never {
        _exit(0)
    }

    /// Ends the process by a signal, at once and as if it had never been blocked.
    /// - Parameter signal: The signal.
    public static func endProcess(by signal: Signal) -> Never {
        let number = signal == .interrupt ? SIGINT : SIGTERM
        var set = signals
        unsafe pthread_sigmask(SIG_UNBLOCK, &set, nil)
        raise(number)
        // Where it has no effect, as on the first process of a container: the status that shells show for it.
        _exit(128 + number)
    }

    private static var signals: sigset_t {
        var set = sigset_t()
        unsafe sigemptyset(&set)
        unsafe sigaddset(&set, SIGINT)
        unsafe sigaddset(&set, SIGTERM)
        return set
    }
}
