import Synchronization

/// A response that comes later: when somebody has it, or when its time is up.
///
/// The handler keeps it and calls ``fulfill(with:)`` or ``end()`` from any thread; the server asks to be told with
/// ``whenFulfilled(_:)`` and ends it itself when the time is up, or when it stops. Whoever comes first wins. The time is kept by the server's own loop, so that a wait costs neither a thread nor a timer:
/// ```swift
/// // A wait: whoever has the message calls fulfill(with:).
/// .deferred(DeferredResponse(timeout: .seconds(60)) { tooFewInTime })
/// // A delay: nobody else fulfils it.
/// .deferred(DeferredResponse(timeout: .milliseconds(250)) { response })
/// ```
public final class DeferredResponse: Sendable {
    /// How long to wait at the most, in real time from when the handler returned.
    public let timeout: Duration
    private let atDeadline: @Sendable () -> HTTPServerResponse

    private enum State {
        case waiting(observers: [@Sendable (HTTPServerResponse) -> Void])
        case fulfilled(HTTPServerResponse)
    }
    private let state = Mutex(State.waiting(observers: []))

    /// Creates a response that is still to come.
    /// - Parameters:
    ///   - timeout: How long to wait at the most.
    ///   - atDeadline: Makes the response for ``end()``. It may run on a thread of the server, so it must return soon;
    ///     where ``fulfill(with:)`` comes first it is not called at all, or its response is thrown away.
    public init(timeout: Duration, atDeadline: @escaping @Sendable () -> HTTPServerResponse) {
        self.timeout = timeout
        self.atDeadline = atDeadline
    }

    /// Gives the response, once: a later call changes nothing.
    /// - Parameter response: The response.
    /// - Returns: Whether this call was the first.
    @discardableResult
    public func fulfill(with response: HTTPServerResponse) -> Bool {
        let (isFirst, observers) = state.withLock { state -> (Bool, [@Sendable (HTTPServerResponse) -> Void]) in
            guard case .waiting(let observers) = state else { return (false, []) }
            state = .fulfilled(response)
            return (true, observers)
        }
        for observer in observers { observer(response) }
        return isFirst
    }

    /// Gives the response, now, that was made for when the time is up.
    public func end() {
        fulfill(with: atDeadline())
    }

    /// Asks to be told of the response, at once where it is there already.
    ///
    /// For the server. There may be several observers: one response can answer several requests.
    /// - Parameter observer: Called once, on the thread that fulfils.
    public func whenFulfilled(_ observer: @escaping @Sendable (HTTPServerResponse) -> Void) {
        let ready = state.withLock { state -> HTTPServerResponse? in
            switch state {
            case .waiting(let observers):
                state = .waiting(observers: observers + [observer])
                return nil
            case .fulfilled(let response):
                return response
            }
        }
        if let ready { observer(ready) }
    }
}
