import Synchronization

/// Those who are told of what happens in sandboxes: outside the sandbox's lock, and before the request that made it happen
/// is answered.
final class SandboxObservers: Sendable {
    /// Told of an event in the sandbox of this name; it holds up the answer, so it must return soon.
    typealias Observer = @Sendable (SandboxName, SandboxEvent) -> Void

    private struct State {
        var observers: [(id: Int, observer: Observer)] = []
        var nextID = 0
    }
    private let state = Mutex(State())
    private let gone = Mutex(RunTally())
    /// Whether there is any, for whoever tells, since there is none most of the time.
    private let isObserved = Atomic(false)

    /// Whether there is any.
    var areThere: Bool { isObserved.load(ordering: .sequentiallyConsistent) }

    /// How much has happened in sandboxes that are gone.
    var tallyOfGone: RunTally { gone.withLock { $0 } }

    /// Notes what has happened in a sandbox that is gone.
    func note(_ tally: RunTally) {
        gone.withLock { $0.add(tally) }
    }

    /// Adds an observer.
    /// - Parameter observer: The observer.
    /// - Returns: What to give to ``remove(_:)``.
    @discardableResult
    func add(_ observer: @escaping Observer) -> Int {
        state.withLock { state in
            state.nextID += 1
            state.observers.append((state.nextID, observer))
            isObserved.store(true, ordering: .sequentiallyConsistent)
            return state.nextID
        }
    }

    /// Removes an observer, which may be told of what happens meanwhile all the same.
    func remove(_ id: Int) {
        state.withLock { state in
            state.observers.removeAll { $0.id == id }
            isObserved.store(!state.observers.isEmpty, ordering: .sequentiallyConsistent)
        }
    }

    /// Tells everybody.
    /// - Parameters:
    ///   - events: What has happened, in its order.
    ///   - name: The sandbox's name.
    func tell(_ events: [SandboxEvent], of name: SandboxName) {
        guard !events.isEmpty, areThere else { return }
        let observers = state.withLock { $0.observers }
        for event in events {
            for (_, observer) in observers { observer(name, event) }
        }
    }
}
