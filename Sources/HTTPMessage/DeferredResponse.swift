import Synchronization

/// A response that comes later: when somebody has it, or when its time is up.
///
/// The handler keeps it and calls ``fulfill(with:)`` from any thread; the server asks to be told with
/// ``whenFulfilled(_:)`` and fulfils it itself with ``atDeadline`` when the time is up. Whoever comes first wins.
public final class DeferredResponse: Sendable {
    /// How long to wait at the most, in real time from when the handler returned.
    public let timeout: Duration
    /// Makes the response for when the time is up.
    public let atDeadline: @Sendable () -> HTTPServerResponse

    private enum State {
        case waiting(observer: (@Sendable (HTTPServerResponse) -> Void)?)
        case fulfilled(HTTPServerResponse)
    }
    private let state = Mutex(State.waiting(observer: nil))

    /// Creates a response that is still to come.
    /// - Parameters:
    ///   - timeout: How long to wait at the most.
    ///   - atDeadline: Makes the response for when the time is up.
    public init(timeout: Duration, atDeadline: @escaping @Sendable () -> HTTPServerResponse) {
        self.timeout = timeout
        self.atDeadline = atDeadline
    }

    /// Gives the response, once: a later call changes nothing.
    /// - Parameter response: The response.
    /// - Returns: Whether this call was the first.
    @discardableResult
    public func fulfill(with response: HTTPServerResponse) -> Bool {
        let (isFirst, observer) = state.withLock { state -> (Bool, (@Sendable (HTTPServerResponse) -> Void)?) in
            guard case .waiting(let observer) = state else { return (false, nil) }
            state = .fulfilled(response)
            return (true, observer)
        }
        observer?(response)
        return isFirst
    }

    /// Asks to be told of the response, at once where it is there already.
    ///
    /// For the server; one observer at a time.
    /// - Parameter observer: Called once, on the thread that fulfils.
    public func whenFulfilled(_ observer: @escaping @Sendable (HTTPServerResponse) -> Void) {
        let ready = state.withLock { state -> HTTPServerResponse? in
            switch state {
            case .waiting:
                state = .waiting(observer: observer)
                return nil
            case .fulfilled(let response):
                return response
            }
        }
        if let ready { observer(ready) }
    }
}
