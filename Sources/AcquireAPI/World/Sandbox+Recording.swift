extension Sandbox.State {
    /// Enters a message into its case and the journal, and tells of it.
    /// - Parameters:
    ///   - message: The message.
    ///   - position: Where its case stands.
    /// - Returns: What it found of its case, and what had to go for it.
    mutating func record(
        _ message: SMSMessage, at position: Int
    ) -> (before: CaseStore.Before, evicted: (SMSMessage?, SandboxEvent?)) {
        let before = cases.note(message, at: position, in: &messages)
        let evicted = journal.append(message)
        let evictedEvent = emit(.message(message))
        tellWaiters(of: message)
        return (before, (evicted, evictedEvent))
    }

    /// Enters a request that has been answered into the journal, and tells of it.
    /// - Returns: What had to go for it.
    mutating func record(_ request: JournaledRequest) -> (JournaledRequest?, SandboxEvent?) {
        let evicted = requests.append(request)
        return (evicted, emit(.request(request)))
    }

    /// Tells of an event.
    /// - Parameter event: The event.
    /// - Returns: The event that had to go for it.
    @discardableResult
    mutating func emit(_ event: SandboxEvent) -> SandboxEvent? {
        announce(event)
        if !audience.listeners.isEmpty { audience.hasNews = true }
        return events.append(event)
    }

    /// Takes the id of the next request.
    mutating func takeRequestID() -> RequestID {
        defer { requestCount += 1 }
        return ids.requestID(requestCount)
    }
}
