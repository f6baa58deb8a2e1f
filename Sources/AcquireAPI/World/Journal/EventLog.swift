/// The latest events of one sandbox, each with an id that counts up.
struct EventLog: Sendable {
    /// One event, or several that were logged at once.
    private struct Entry: Sendable {
        let events: any LoggedEvents
        /// The id of the event, or of the last.
        let lastID: Int
        /// Roughly how much memory they hold that a usual send does not, in bytes.
        let weight: Int
    }

    /// One event; an object, since most entries are of sends and take less room than an event.
    private final class SingleEvent: LoggedEvents {
        private let event: SandboxEvent

        init(_ event: SandboxEvent) {
            self.event = event
        }

        func event(before count: Int) -> SandboxEvent { event }

        var ownWeight: Int {
            if case .request(let request) = event { request.weight } else { 0 }
        }
    }

    private let limit: Int
    private var entries: BoundedQueue<Entry>
    private var weight = 0
    /// The id of the last event whose entry has gone; 0 where none has.
    private var forgottenID = 0
    /// The id of the latest event; 0 where there was none.
    private(set) var latestID = 0

    /// How much memory the requests may hold that were no usual sends, in bytes: their answers can be large.
    static let mostWeight = RequestJournal.mostWeight

    /// Creates an empty log.
    /// - Parameter limit: How many events it holds at the most.
    init(limit: Int) {
        self.limit = limit
        entries = BoundedQueue(limit: limit)
    }

    /// How many have gone since there was no room for them.
    var evictedCount: Int { max(forgottenID, latestID - limit) }

    /// The event with this id; nil where it has gone or is still to come.
    subscript(id: Int) -> SandboxEvent? {
        guard id > evictedCount, let entry = entries[entries.firstPosition { $0.lastID >= id }] else { return nil }
        return entry.events.event(before: entry.lastID - id)
    }

    /// Forgets every event; ids go on.
    mutating func removeAll() {
        entries.removeAll()
        weight = 0
        forgottenID = latestID
    }

    /// Adds an event.
    /// - Parameter event: The event.
    /// - Returns: What had to go for it.
    mutating func append(_ event: SandboxEvent) -> Evicted.Object? {
        latestID += 1
        return append(SingleEvent(event))
    }

    /// Adds the events of a send that was answered as usual.
    /// - Parameter sent: What it did.
    /// - Returns: What had to go for it; of two entries the second.
    mutating func append(_ sent: SentSMS) -> Evicted.Object? {
        latestID += 2
        return append(sent as any LoggedEvents)
    }

    private mutating func append(_ events: any LoggedEvents) -> (any LoggedEvents)? {
        guard limit > 0 else { return events }
        let entry = Entry(events: events, lastID: latestID, weight: events.ownWeight)
        weight += entry.weight
        var evicted: (any LoggedEvents)?
        while let lastID = entries.propertyOfFirst({ $0.lastID }),
            lastID <= latestID - limit || weight > Self.mostWeight, let displaced = entries.removeFirst()
        {
            evicted = displaced.events
            weight -= displaced.weight
            forgottenID = lastID
        }
        entries.append(entry)
        return evicted
    }
}

/// Events that were logged at once.
protocol LoggedEvents: AnyObject, Sendable {
    /// One of the events.
    /// - Parameter count: How many stand behind it.
    /// - Returns: The event.
    func event(before count: Int) -> SandboxEvent

    /// Roughly how much memory they hold that a usual send does not, in bytes.
    var ownWeight: Int { get }
}

/// That its message was accepted, and its request answered.
extension SentSMS: LoggedEvents {
    func event(before count: Int) -> SandboxEvent {
        count == 0 ? .request(request) : .message(message)
    }

    var ownWeight: Int { 0 }
}
