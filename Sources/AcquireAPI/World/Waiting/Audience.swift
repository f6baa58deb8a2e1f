/// Who wants to know what happens in one sandbox, and what they are to be told next.
///
/// It outlives a reset, which ends the waits with an error.
struct Audience: Sendable {
    /// What wakes the sandbox; all of a world share one.
    let timer = WakeTimer()
    var waiters = Waiters()
    var feed = StatusFeed()
    /// Those who follow the events.
    var listeners: [ObjectIdentifier: EventListener] = [:]
    /// Whether there are events that the listeners have not been told of.
    var hasNews = false
    /// When to look for statuses again.
    private var alarm: Alarm?
    private var alarmCount = 0

    /// A time to look for statuses again.
    struct Alarm: Sendable {
        let number: Int
        /// Milliseconds of real time from now.
        let delay: Int
        /// By the sandbox's clock.
        fileprivate let at: Timestamp
    }

    /// After how long to look again at the most, in milliseconds, so that nothing sleeps for a year.
    private static let longestSleep = 60_000

    /// Whether anybody waits, or has ever wanted to know of statuses, as all listeners do.
    var isThere: Bool { feed.isStarted || !waiters.isEmpty }
    /// Whether anybody waits for statuses.
    var wantsStatuses: Bool { waiters.statusCount > 0 || !listeners.isEmpty }

    /// The alarm that is to be set; nil where there is one already, or nobody needs one.
    mutating func takeAlarm(by clock: MockClock) -> Alarm? {
        guard wantsStatuses, clock.isRunning, let due = feed.nextDue, alarm.map({ due < $0.at }) ?? true else {
            return nil
        }
        let now = clock.now
        let delay = min(max(due.milliseconds - now.milliseconds, 0), Self.longestSleep)
        alarmCount += 1
        alarm = Alarm(number: alarmCount, delay: delay, at: now.advanced(byMilliseconds: delay))
        return alarm
    }

    /// Says that an alarm rings.
    /// - Returns: Whether it is the one that was set last.
    mutating func rings(_ number: Int) -> Bool {
        guard alarm?.number == number else { return false }
        alarm = nil
        return true
    }

    /// Forgets the alarm, since the clock has changed.
    mutating func forgetAlarm() {
        alarm = nil
    }
}
