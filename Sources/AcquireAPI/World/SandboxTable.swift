import Synchronization

/// The sandboxes that there are: bounded in number, and honest about those that had to go.
struct SandboxTable: Sendable {
    /// What went with a sandbox, for the next of its name.
    private struct Remembrance: Sendable {
        let losses: Losses
        /// The how-manieth eviction it was.
        let eviction: Int
    }

    private let limit: Int
    private var sandboxes: [SandboxName: Sandbox] = [:]
    private var remembrances: [SandboxName: Remembrance] = [:]
    /// The names in the order of their evictions, so that what is remembered is bounded too.
    private var evictions: BoundedQueue<SandboxName>

    /// How many sandboxes were evicted since there was no room for them.
    var evictedCount: Int { evictions.positions.upperBound }
    /// How many there are.
    var count: Int { sandboxes.count }
    /// All that there are, in no order.
    var all: [Sandbox] { Array(sandboxes.values) }

    /// Creates an empty table.
    /// - Parameter limit: How many sandboxes it holds at the most; one at least.
    init(limit: Int) {
        self.limit = max(1, limit)
        // So many names more than sandboxes cost little beside them, and outlive any suite that comes back to its worlds.
        evictions = BoundedQueue(limit: 10 * min(max(1, limit), 1_000_000))
    }

    /// The sandbox of a name, which is thereby not used.
    subscript(name: SandboxName) -> Sandbox? { sandboxes[name] }

    /// The sandbox of a name for use.
    /// - Parameters:
    ///   - name: The name.
    ///   - make: Makes it where there is none, of what went with an evicted one of its name.
    /// - Returns: The sandbox; and one that had to go for it, whose waiters are to be told, outside of any lock.
    mutating func use(_ name: SandboxName, make: (Losses) -> Sandbox) -> (sandbox: Sandbox, evicted: Sandbox?) {
        if let sandbox = sandboxes[name] { return (sandbox, nil) }
        let evicted = sandboxes.count == limit ? evictLeastRecentlyUsed() : nil
        let sandbox = make(remembrances.removeValue(forKey: name)?.losses ?? Losses())
        sandboxes[name] = sandbox
        return (sandbox, evicted)
    }

    /// Takes a sandbox away on purpose, so that the next of its name has lost nothing.
    /// - Parameter name: Its name.
    /// - Returns: The sandbox; nil where there is none.
    mutating func remove(_ name: SandboxName) -> Sandbox? {
        guard let sandbox = sandboxes.removeValue(forKey: name) else { return nil }
        remembrances[name] = nil
        return sandbox
    }

    /// Looks through all: a table of 1,000 takes microseconds, and only where a sandbox is made.
    private mutating func evictLeastRecentlyUsed() -> Sandbox? {
        let leastUsed = sandboxes.min {
            $0.value.lastUse.load(ordering: .relaxed) < $1.value.lastUse.load(ordering: .relaxed)
        }
        guard let (name, sandbox) = leastUsed else { return nil }
        sandboxes[name] = nil
        let eviction = evictions.positions.upperBound
        let losses = sandbox.read { Losses(of: $0) }
        if losses != Losses() { remembrances[name] = Remembrance(losses: losses, eviction: eviction) }
        let oldest = evictions.positions.lowerBound
        if let forgotten = evictions.append(name), remembrances[forgotten]?.eviction == oldest {
            remembrances[forgotten] = nil
        }
        return sandbox
    }
}
