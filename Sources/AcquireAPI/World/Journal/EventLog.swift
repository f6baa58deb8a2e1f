/// The latest events of one sandbox, each with an id that counts up.
struct EventLog: Sendable {
    private let limit: Int
    /// A ring: the events stand in it in turn, from the one behind ``forgottenID`` on.
    private var events: [SandboxEvent] = []
    /// The id of the latest event when all were forgotten; 0 where they never were.
    private var forgottenID = 0
    /// The id of the latest event; 0 where there was none.
    private(set) var latestID = 0

    /// Creates an empty log.
    /// - Parameter limit: How many events it holds at the most.
    init(limit: Int) {
        self.limit = limit
    }

    /// How many have gone since there was no room for them.
    var evictedCount: Int { latestID - events.count }

    /// The event with this id; nil where it has gone or is still to come.
    subscript(id: Int) -> SandboxEvent? {
        evictedCount < id && id <= latestID ? events[(id - 1 - forgottenID) % limit] : nil
    }

    /// Forgets every event; ids go on.
    mutating func removeAll() {
        events = []
        forgottenID = latestID
    }

    /// Adds an event.
    /// - Parameter event: The event.
    /// - Returns: The event that had to go for it.
    mutating func append(_ event: consuming SandboxEvent) -> SandboxEvent? {
        defer { latestID += 1 }
        guard events.count == limit else {
            events.append(event)
            return nil
        }
        guard limit > 0 else { return event }
        swap(&events[(latestID - forgottenID) % limit], &event)
        return event
    }
}
