extension Sandbox.State {
    /// Tells of a message that was entered.
    /// - Returns: What had to go for it.
    @discardableResult
    mutating func tell(of message: SMSMessage) -> Evicted.Object? {
        let evicted = emit(.message(message))
        tellWaiters(of: message)
        return evicted
    }

    /// Enters a request that has been answered into the journal, and tells of it.
    /// - Returns: What had to go for it.
    mutating func record(_ request: JournaledRequest) -> (request: Evicted.Object?, event: Evicted.Object?) {
        let evicted = requests.append(request)
        return (evicted, emit(.request(request)))
    }

    /// Enters a send that is answered as usual into the journal, and tells of its message and of its request.
    /// - Returns: What had to go for it.
    mutating func record(_ sent: SentSMS) -> (request: Evicted.Object?, event: Evicted.Object?) {
        let evicted = requests.append(sent)
        guard isObserved || audience.isThere else {
            // That it was answered as usual is nothing that is counted.
            tally.note(.message(sent.message))
            return (evicted, events.append(sent))
        }
        tell(of: sent.message)
        return (evicted, emit(.request(sent.request)))
    }

    /// Tells of an event.
    /// - Parameter event: The event.
    /// - Returns: The event that had to go for it.
    @discardableResult
    mutating func emit(_ event: SandboxEvent) -> Evicted.Object? {
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
