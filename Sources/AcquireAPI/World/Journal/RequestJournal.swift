/// The requests of one sandbox in the order in which they were answered: bounded in number and in memory.
struct RequestJournal: Sendable {
    private(set) var requests: BoundedQueue<any JournalEntry>
    private var weight = 0
    /// How many have gone since there was no room for them.
    private(set) var evictedCount = 0

    /// How much memory the requests may hold, in bytes: bodies can be large.
    static let mostWeight = 64 << 20

    /// Creates an empty journal.
    /// - Parameters:
    ///   - limit: How many requests it holds at the most.
    ///   - evictedCount: How many a journal of the same sandbox held that has gone.
    init(limit: Int, evictedCount: Int = 0) {
        requests = BoundedQueue(limit: limit)
        self.evictedCount = evictedCount
    }

    /// The request with this id; looked for among all, the latest first, since nobody asks in a hurry.
    subscript(id: RequestID) -> JournaledRequest? {
        requests.positions.reversed().lazy.compactMap { requests[$0] }.first { $0.id == id }?.request
    }

    /// Adds a request.
    /// - Parameter request: The request.
    /// - Returns: The request that had to go for it.
    @discardableResult
    mutating func append(_ request: some JournalEntry) -> (any JournalEntry)? {
        weight += request.weight
        let displaced = requests.append(request)
        if let displaced { forget(displaced) }
        while weight > Self.mostWeight, let evicted = requests.removeFirst() { forget(evicted) }
        return displaced
    }

    private mutating func forget(_ request: any JournalEntry) {
        evictedCount += 1
        weight -= request.weight
    }
}
