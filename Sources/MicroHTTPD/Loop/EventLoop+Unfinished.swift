import Logging

extension EventLoop {
    /// When to look for connections of which no more comes; `nil` where there are none.
    var requestCheck: ContinuousClock.Instant? {
        connections.isEmpty ? nil : nextRequestCheck
    }

    /// Ends the connections whose client has left or whose request does not arrive in time, once it is time to look.
    func endUnfinishedRequests() {
        guard let check = requestCheck, check <= .now else { return }
        let limit = group.configuration.requestTimeout
        let now = ContinuousClock.now
        nextRequestCheck = now + (limit > .zero ? min(.seconds(1), max(.milliseconds(5), limit / 8)) : .seconds(1))
        for connection in connections.values {
            connection.lookForEnd()
            guard limit > .zero, let began = connection.receivingSince(lookingAt: now), now - began > limit else {
                continue
            }
            group.logger.notice("closed a connection whose request did not arrive in \(limit)")
            connection.expire()
        }
    }
}
