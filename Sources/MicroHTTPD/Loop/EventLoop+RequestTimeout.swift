import Logging

extension EventLoop {
    /// When to look for requests that take too long to arrive; `nil` where none may.
    var requestCheck: ContinuousClock.Instant? {
        group.configuration.requestTimeout > .zero && !connections.isEmpty ? nextRequestCheck : nil
    }

    /// Refuses the requests whose time to arrive is up, once it is time to look.
    func expireSlowRequests() {
        let limit = group.configuration.requestTimeout
        guard let check = requestCheck, check <= .now else { return }
        let now = ContinuousClock.now
        nextRequestCheck = now + min(.seconds(1), max(.milliseconds(5), limit / 8))
        for connection in connections.values {
            guard let began = connection.receivingSince(lookingAt: now), now - began > limit else { continue }
            group.logger.notice("closed a connection whose request did not arrive in \(limit)")
            connection.expire()
        }
    }
}
