import FoundationEssentials

/// The only source of the time that the emulation shows.
public enum MockClock: Sendable, Hashable {
    /// The system's time.
    case running
    /// The system's time and so many milliseconds, which may be negative.
    case shifted(milliseconds: Int)
    /// Always the same instant.
    case frozen(Timestamp)

    /// The time by this clock.
    var now: Timestamp {
        switch self {
        case .running: Timestamp(Date.now)
        case .shifted(let milliseconds): Timestamp(Date.now).advanced(byMilliseconds: milliseconds)
        case .frozen(let instant): instant
        }
    }

    /// Whether time passes by itself.
    var isRunning: Bool {
        if case .frozen = self { false } else { true }
    }

    /// The clock some time later, still or running as it was.
    /// - Parameter milliseconds: How much later.
    /// - Returns: The clock.
    package func advanced(byMilliseconds milliseconds: Int) -> MockClock {
        switch self {
        case .running: .shifted(milliseconds: milliseconds)
        case .shifted(let shift): .shifted(milliseconds: shift + milliseconds)
        case .frozen(let instant): .frozen(instant.advanced(byMilliseconds: milliseconds))
        }
    }

    /// The clock, running from the instant that it shows.
    package func started() -> MockClock {
        guard case .frozen(let instant) = self else { return self }
        return .shifted(milliseconds: instant.milliseconds - Timestamp(Date.now).milliseconds)
    }
}
