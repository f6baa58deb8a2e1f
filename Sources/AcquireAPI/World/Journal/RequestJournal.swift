/// The requests of one sandbox in the order in which they were answered: bounded in number and in memory.
struct RequestJournal: Sendable {
    /// A request that is there.
    struct Entry: Sendable {
        private let journaled: any JournalEntry
        /// Roughly how much memory it holds, in bytes: kept here, since an old request is not in the processor's cache.
        fileprivate let weight: Int

        fileprivate init(_ journaled: any JournalEntry) {
            self.journaled = journaled
            weight = journaled.weight
        }

        /// Its id.
        var id: RequestID { journaled.id }
        /// The request, made of what is kept.
        var request: JournaledRequest { journaled.request }
        /// What it holds the memory by.
        var object: Evicted.Object { journaled }
    }

    private(set) var entries: BoundedQueue<Entry>
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
        entries = BoundedQueue(limit: limit)
        self.evictedCount = evictedCount
    }

    /// The request with this id; looked for among all, the latest first, since nobody asks in a hurry.
    subscript(id: RequestID) -> JournaledRequest? {
        entries.positions.reversed().lazy.compactMap { entries[$0] }.first { $0.id == id }?.request
    }

    /// Adds a request.
    /// - Parameter request: The request.
    /// - Returns: The request that had to go for it.
    @discardableResult
    mutating func append(_ request: some JournalEntry) -> Evicted.Object? {
        let entry = Entry(request)
        weight += entry.weight
        let displaced = entries.append(entry)
        if let displaced { forget(displaced) }
        while weight > Self.mostWeight, let evicted = entries.removeFirst() { forget(evicted) }
        return displaced?.object
    }

    private mutating func forget(_ entry: Entry) {
        evictedCount += 1
        weight -= entry.weight
    }
}
