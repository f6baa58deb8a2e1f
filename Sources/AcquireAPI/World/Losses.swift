/// How much of a sandbox's journals went when it was evicted.
struct Losses: Sendable, Hashable {
    var messages = 0
    var requests = 0
}

extension Losses {
    /// What goes with a sandbox: what its journals hold, and what went before.
    init(of state: borrowing Sandbox.State) {
        messages = state.journal.count + state.journal.evictedCount
        requests = state.requests.entries.count + state.requests.evictedCount
    }
}
