import Synchronization

/// How much has happened.
package struct RunTally: Sendable, CustomStringConvertible {
    private var messages = 0
    private var refused = 0
    private var faults = 0

    /// Notes an event.
    mutating func note(_ event: SandboxEvent) {
        switch event {
        case .message: messages += 1
        case .request(let request):
            if request.isRefused { refused += 1 }
            if request.fault != nil { faults += 1 }
        case .status, .reset: break
        }
    }

    /// Adds what happened elsewhere.
    mutating func add(_ other: RunTally) {
        messages += other.messages
        refused += other.refused
        faults += other.faults
    }

    /// The whole of it, for a person: `3 messages, 1 refused request, 0 faults hit`.
    package var description: String {
        [
            "\(messages) message\(messages == 1 ? "" : "s")",
            "\(refused) refused request\(refused == 1 ? "" : "s")",
            "\(faults) fault\(faults == 1 ? "" : "s") hit",
        ].joined(separator: ", ")
    }
}

extension World {
    /// How much has happened in all sandboxes so far, those that are gone included.
    package var tally: RunTally {
        let sandboxes = sandboxes.withLock { $0.all }
        return sandboxes.reduce(into: observers.tallyOfGone) { tally, sandbox in tally.add(sandbox.read { $0.tally }) }
    }
}
