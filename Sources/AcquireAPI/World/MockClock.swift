import FoundationEssentials

/// The only source of the time that the emulation shows.
public enum MockClock: Sendable, Hashable {
    /// The system's time.
    case running
    /// Always the same instant.
    case frozen(Timestamp)

    /// The time by this clock.
    var now: Timestamp {
        switch self {
        case .running: Timestamp(Date.now)
        case .frozen(let instant): instant
        }
    }
}
