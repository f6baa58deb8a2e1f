extension Sandbox.State {
    /// Enters a message into its case and the journal, and tells of it.
    /// - Parameters:
    ///   - message: The message.
    ///   - position: Where its case stands.
    /// - Returns: What it found of its case, the message that was the case's newest, and the one that had to go for it.
    mutating func record(
        _ message: SMSMessage, at position: Int
    ) -> (before: CaseStore.Before, formerLast: CaseMessage?, evicted: SMSMessage?) {
        let before = cases.note(message, at: position)
        let formerLast = messages.append(message)
        let evicted = journal.append(message)
        emit(.message(message))
        tellWaiters(of: message)
        return (before, formerLast, evicted)
    }

    /// Enters a request that has been answered into the journal, and tells of it.
    /// - Returns: The request that had to go for it.
    @discardableResult
    mutating func record(_ request: JournaledRequest) -> JournaledRequest? {
        let evicted = requests.append(request)
        emit(.request(request))
        return evicted
    }

    /// Tells of an event.
    mutating func emit(_ event: SandboxEvent) {
        events.append(event)
        announce(event)
        audience.hasNews = !audience.listeners.isEmpty
    }

    /// Takes the id of the next request.
    mutating func takeRequestID() -> RequestID {
        defer { requestCount += 1 }
        return ids.requestID(requestCount)
    }
}
