/// Some events of a sandbox, one behind the other.
struct EventBatch: Sendable {
    /// How many in front of them have gone since there was no room for them.
    let evictedCount: Int
    /// The events, the first of them with the id ``firstID``.
    let events: [SandboxEvent]
    let firstID: Int

    /// How many it holds at the most.
    static let mostEvents = 8

    var isEmpty: Bool { evictedCount == 0 && events.isEmpty }
    /// The id of the last, or of the last that has gone.
    var lastID: Int { firstID + events.count - 1 }
}

extension EventLog {
    /// The next events.
    /// - Parameter id: The id behind which they stand; one that is still to come is of another run, and all stand behind it.
    /// - Returns: The events.
    func batch(behind id: Int) -> EventBatch {
        let position = id > latestID ? 0 : id
        let first = max(position, evictedCount) + 1
        let events = (first..<first + EventBatch.mostEvents).prefix { $0 <= latestID }.compactMap { self[$0] }
        return EventBatch(evictedCount: first - 1 - position, events: events, firstID: first)
    }
}
