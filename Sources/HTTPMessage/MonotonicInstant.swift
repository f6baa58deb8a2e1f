/// A moment by a clock that only goes forward, such as a request's begin or a deadline.
///
/// It tells what `ContinuousClock.Instant` does, which goes on while the machine sleeps, as a number whose size is known here:
/// how large that of the standard library is, and so all that holds one, is asked at run time, which costs every request.
public struct MonotonicInstant: Comparable, Sendable {
    /// How long the moment is behind the first that anybody asked for.
    private let offset: Duration

    private static let first = ContinuousClock.now

    /// The present moment.
    public static var now: MonotonicInstant {
        MonotonicInstant(offset: ContinuousClock.now - first)
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
