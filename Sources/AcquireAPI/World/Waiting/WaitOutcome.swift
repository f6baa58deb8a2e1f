/// What a wait came to.
enum WaitOutcome: Sendable {
    /// What was waited for is there; or, of what was never to come, the window is over without it.
    case met(WaitReport)
    /// Too few came in time; or one came that was never to come.
    case missed(WaitReport)
    /// Somebody else ended the wait: the sandbox was reset, or the mock stops.
    case dismissed(APIError)
}

/// What was to be seen when a wait ended.
struct WaitReport: Sendable {
    let expectation: Expectation
    /// The messages that were waited for and came, by ascending sequence.
    let found: [SMSMessage]
    /// How many of them there are, where not all are in ``found``.
    let total: Int
    /// What to give as `after` to go on from here.
    let next: Int
    /// How many messages there were, of any kind.
    let messageCount: Int
    /// How many have gone since there was no room for them.
    let evictedCount: Int
    /// The time by the sandbox's clock.
    let now: Timestamp
    /// The messages among which to look for near misses.
    let candidates: [SMSMessage]

    /// How many messages a report holds, and of how many the nearest are taken.
    static let mostFound = 1_000

    /// The messages that came nearest to what is waited for: those with the fewest differences, the newest first.
    var nearest: [NearMiss] {
        let misses = candidates.map { NearMiss($0, to: expectation, at: now) }.filter { !$0.differences.isEmpty }
        let sorted = misses.sorted {
            ($0.differences.count, -$0.message.sequence) < ($1.differences.count, -$1.message.sequence)
        }
        return Array(sorted.prefix(NearMiss.mostTold))
    }
}
