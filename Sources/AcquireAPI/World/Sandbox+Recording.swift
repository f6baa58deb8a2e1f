extension Sandbox.State {
    /// Enters a message into the journal, and tells of it.
    mutating func record(_ message: SMSMessage) {
        journal.append(message)
        messages.append(message)
        emit(.message(message))
        tellWaiters(of: message)
    }

    /// Enters a request that has been answered into the journal, and tells of it.
    mutating func record(_ request: JournaledRequest) {
        requests.append(request)
        emit(.request(request))
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
