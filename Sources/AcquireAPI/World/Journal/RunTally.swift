import Synchronization

/// How much has happened in all sandboxes of a run.
package final class RunTally: Sendable {
    private let messages = Atomic(0)
    private let refused = Atomic(0)
    private let faults = Atomic(0)

    /// Notes an event.
    func note(_ event: SandboxEvent) {
        switch event {
        case .message: messages.add(1, ordering: .relaxed)
        case .request(let request):
            if request.isRefused { refused.add(1, ordering: .relaxed) }
            if request.fault != nil { faults.add(1, ordering: .relaxed) }
        case .status, .reset: break
        }
    }
}

extension RunTally: CustomStringConvertible {
    /// The whole of it, for a person: `3 messages, 1 refused request, 0 faults hit`.
    package var description: String {
        let (messages, refused, faults) = (
            messages.load(ordering: .relaxed), refused.load(ordering: .relaxed), faults.load(ordering: .relaxed)
        )
        return [
            "\(messages) message\(messages == 1 ? "" : "s")",
            "\(refused) refused request\(refused == 1 ? "" : "s")",
            "\(faults) fault\(faults == 1 ? "" : "s") hit",
        ].joined(separator: ", ")
    }
}

extension World {
    /// Begins to count.
    /// - Returns: The counts, which go on.
    package func tally() -> RunTally {
        let tally = RunTally()
        observers.add { _, event in tally.note(event) }
        return tally
    }
}
