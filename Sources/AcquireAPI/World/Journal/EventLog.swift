/// The latest events of one sandbox, each with an id that counts up.
struct EventLog: Sendable {
    /// One event, or the two of a send that was answered as usual: that its message was accepted, and its request answered.
    struct Entry: Sendable {
        /// The id of the event, or of the second.
        fileprivate let lastID: Int
        fileprivate let content: Content

        fileprivate enum Content: Sendable {
            case event(SandboxEvent)
            case send(SentSMS)
        }
    }

    private let limit: Int
    private var entries = BoundedQueue<Entry>()
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
    var evictedCount: Int { max(forgottenID, latestID - limit) }

    /// The event with this id; nil where it has gone or is still to come.
    subscript(id: Int) -> SandboxEvent? {
        guard id > evictedCount, let entry = entries[entries.firstPosition { $0.lastID >= id }] else { return nil }
        return switch entry.content {
        case .event(let event): event
        case .send(let sent): id == entry.lastID ? .request(sent.request) : .message(sent.message)
        }
    }

    /// Forgets every event; ids go on.
    mutating func removeAll() {
        entries.removeAll()
        forgottenID = latestID
    }

    /// Adds an event.
    /// - Parameter event: The event.
    /// - Returns: What had to go for it.
    mutating func append(_ event: SandboxEvent) -> Entry? {
        latestID += 1
        return append(.event(event))
    }

    /// Adds the events of a send that was answered as usual.
    /// - Parameter sent: What it did.
    /// - Returns: What had to go for it; of two entries the second.
    mutating func append(_ sent: SentSMS) -> Entry? {
        latestID += 2
        return append(.send(sent))
    }

    private mutating func append(_ content: Entry.Content) -> Entry? {
        let entry = Entry(lastID: latestID, content: content)
        guard limit > 0 else { return entry }
        var evicted: Entry?
        while let lastID = entries.first?.lastID, lastID <= latestID - limit { evicted = entries.removeFirst() }
        entries.append(entry)
        return evicted
    }
}
