/// The latest events of one sandbox, each with an id that counts up.
struct EventLog: Sendable {
    private var events: BoundedQueue<SandboxEvent>

    /// Creates an empty log.
    /// - Parameter limit: How many events it holds at the most.
    init(limit: Int) {
        events = BoundedQueue(limit: limit)
    }

    /// The id of the latest event; 0 where there was none.
    var latestID: Int { events.positions.upperBound }
    /// How many have gone since there was no room for them.
    var evictedCount: Int { events.positions.lowerBound }

    /// The event with this id; nil where it has gone or is still to come.
    subscript(id: Int) -> SandboxEvent? { events[id - 1] }

    /// Adds an event.
    mutating func append(_ event: SandboxEvent) {
        events.append(event)
    }
}
