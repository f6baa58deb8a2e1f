extension Sandbox {
    /// Goes back to the beginning: the fixture, the run's clock and seed, and empty journals.
    func reset() {
        begin(anewAs: beginning)
    }

    /// Begins anew with another state.
    /// - Parameter state: The state.
    func begin(anewAs state: State) {
        change { $0.begin(anewAs: state) }
    }
}

extension Sandbox.State {
    /// Takes the place of all that the sandbox holds, but for what belongs to those who look at it.
    /// - Parameter next: What it holds from now on.
    mutating func begin(anewAs next: Sandbox.State) {
        var next = next
        next.events = events
        next.aftermath = aftermath
        next.tally = tally
        next.isObserved = isObserved
        next.audience = audience
        next.hasEnded = hasEnded
        self = next
        retire()
        clockChanged()
    }

    /// Tells those who look at the sandbox that what they look at is gone.
    mutating func retire() {
        emit(.reset)
        dismissWaiters(APIError(.conflict, "The sandbox was reset while this waited: wait again."))
    }

    /// Lets go of what takes room; what still comes finds the cases as they were at the beginning.
    mutating func letGo(backTo beginning: Sandbox.State) {
        contacts = beginning.contacts
        cases = beginning.cases
        messages = beginning.messages
        journal = beginning.journal
        requests = beginning.requests
        if audience.listeners.isEmpty { events.removeAll() }
    }
}
