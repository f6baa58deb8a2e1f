import HTTPMessage

/// Deadlines with the tickets that they are for, the earliest first (a binary heap).
struct DeadlineHeap {
    /// A deadline and what it is for.
    struct Entry {
        /// When.
        let deadline: MonotonicInstant
        /// What for.
        let ticket: LoopMailbox.Ticket
    }

    private var entries: [Entry] = []

    /// How many there are.
    var count: Int {
        entries.count
    }

    /// The earliest deadline.
    var first: MonotonicInstant? {
        entries.first?.deadline
    }

    /// Adds a deadline.
    mutating func insert(_ entry: Entry) {
        entries.append(entry)
        siftUp(from: entries.count - 1)
    }

    /// Takes the earliest entry where its deadline has come.
    mutating func popExpired(at now: MonotonicInstant) -> LoopMailbox.Ticket? {
        guard let first = entries.first, first.deadline <= now else { return nil }
        let last = entries.removeLast()
        if !entries.isEmpty {
            entries[0] = last
            siftDown(from: 0)
        }
        return first.ticket
    }

    /// Forgets the entries that are of no use any more.
    mutating func keep(where isUseful: (LoopMailbox.Ticket) -> Bool) {
        entries.removeAll { !isUseful($0.ticket) }
        for index in stride(from: entries.count / 2 - 1, through: 0, by: -1) { siftDown(from: index) }
    }

    private mutating func siftUp(from start: Int) {
        var index = start
        while index > 0 {
            let parent = (index - 1) / 2
            guard entries[index].deadline < entries[parent].deadline else { return }
            entries.swapAt(index, parent)
            index = parent
        }
    }

    private mutating func siftDown(from start: Int) {
        var index = start
        while true {
            var earliest = index
            for child in [2 * index + 1, 2 * index + 2] where child < entries.count {
                if entries[child].deadline < entries[earliest].deadline { earliest = child }
            }
            guard earliest != index else { return }
            entries.swapAt(index, earliest)
            index = earliest
        }
    }
}
