import Glibc

/// A moment by a clock that only goes forward, such as a request's begin or a deadline.
///
/// It tells what `ContinuousClock.Instant` does, which goes on while the machine sleeps, as a number whose size is known here:
/// how large that of the standard library is, and so all that holds one, is asked at run time, which costs every request.
public struct MonotonicInstant: Comparable, Sendable {
    /// How long the moment is behind the clock's beginning.
    private let offset: Duration

    /// The present moment.
    public static var now: MonotonicInstant {
        var time = timespec()
        _ = unsafe clock_gettime(CLOCK_BOOTTIME, &time)
        return MonotonicInstant(offset: .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec))
    }

    /// The moment that is so much later.
    public static func + (instant: MonotonicInstant, duration: Duration) -> MonotonicInstant {
        MonotonicInstant(offset: instant.offset + duration)
    }

    /// How much later the first moment is than the second.
    public static func - (later: MonotonicInstant, earlier: MonotonicInstant) -> Duration {
        later.offset - earlier.offset
    }

    /// Whether the first moment is before the second.
    public static func < (earlier: MonotonicInstant, later: MonotonicInstant) -> Bool {
        earlier.offset < later.offset
    }
}
