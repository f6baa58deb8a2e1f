import HTTPMessage
import Logging

extension EventLoop {
    /// Ends the connections whose client has left or whose request does not arrive in time, once it is time to look.
    func endUnfinishedRequests() {
        let now = MonotonicInstant.now
        guard !connections.isEmpty, nextRequestCheck <= now else { return }
        let limit = group.configuration.requestTimeout
        nextRequestCheck = now + .milliseconds(requestCheckInterval)
        patience.unfinishedRequests = 0
        for connection in connections.values {
            connection.lookForEnd()
            guard let began = connection.receivingSince(lookingAt: now) else { continue }
            guard limit > .zero, now - began > limit else {
                patience.unfinishedRequests += 1
                continue
            }
            group.logger.notice("closed a connection whose request did not arrive in \(limit)")
            connection.expire()
        }
    }
}
