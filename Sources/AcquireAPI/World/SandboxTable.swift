/// The sandboxes that there are: bounded in number, and honest about those that had to go.
struct SandboxTable: Sendable {
    private struct Entry: Sendable {
        let sandbox: Sandbox
        /// The how-manieth use of any sandbox its last was.
        var lastUse: Int
    }

    /// What went with a sandbox, for the next of its name.
    private struct Remembrance: Sendable {
        let losses: Losses
        /// The how-manieth eviction it was.
        let eviction: Int
    }

    private let limit: Int
    private var entries: [SandboxName: Entry] = [:]
    private var useCount = 0
    private var remembrances: [SandboxName: Remembrance] = [:]
    /// The names in the order of their evictions, so that what is remembered is bounded too.
    private var evictions: BoundedQueue<SandboxName>

    /// How many sandboxes were evicted since there was no room for them.
    var evictedCount: Int { evictions.positions.upperBound }
    /// How many there are.
    var count: Int { entries.count }
    /// All that there are, in no order.
    var all: [Sandbox] { entries.values.map(\.sandbox) }

    /// Creates an empty table.
    /// - Parameter limit: How many sandboxes it holds at the most; one at least.
    init(limit: Int) {
        self.limit = max(1, limit)
        // So many names more than sandboxes cost little beside them, and outlive any suite that comes back to its worlds.
        evictions = BoundedQueue(limit: 10 * min(max(1, limit), 1_000_000))
    }

    /// The sandbox of a name, which is thereby not used.
    subscript(name: SandboxName) -> Sandbox? { entries[name]?.sandbox }

    /// The sandbox of a name for use.
    /// - Parameters:
    ///   - name: The name.
    ///   - make: Makes it where there is none, of what went with an evicted one of its name.
    /// - Returns: The sandbox; and one that had to go for it, whose waiters are to be told, outside of any lock.
    mutating func use(_ name: SandboxName, make: (Losses) -> Sandbox) -> (sandbox: Sandbox, evicted: Sandbox?) {
        useCount += 1
        if let sandbox = entries[name]?.sandbox {
            entries[name]?.lastUse = useCount
            return (sandbox, nil)
        }
        let evicted = entries.count == limit ? evictLeastRecentlyUsed() : nil
        let sandbox = make(remembrances.removeValue(forKey: name)?.losses ?? Losses())
        entries[name] = Entry(sandbox: sandbox, lastUse: useCount)
        return (sandbox, evicted)
    }

    /// Takes a sandbox away on purpose, so that the next of its name has lost nothing.
    /// - Parameter name: Its name.
    /// - Returns: The sandbox; nil where there is none.
    mutating func remove(_ name: SandboxName) -> Sandbox? {
        guard let sandbox = entries.removeValue(forKey: name)?.sandbox else { return nil }
        remembrances[name] = nil
        return sandbox
    }

    /// Looks through all: a table of 1,000 takes microseconds, and only where a sandbox is made.
    private mutating func evictLeastRecentlyUsed() -> Sandbox? {
        guard let (name, entry) = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) else { return nil }
        entries[name] = nil
        let eviction = evictions.positions.upperBound
        let losses = entry.sandbox.read { Losses(of: $0) }
        if losses != Losses() { remembrances[name] = Remembrance(losses: losses, eviction: eviction) }
        let oldest = evictions.positions.lowerBound
        if let forgotten = evictions.append(name), remembrances[forgotten]?.eviction == oldest {
            remembrances[forgotten] = nil
        }
        return entry.sandbox
    }
}
