/// What answers requests: the one seam between a server and what it serves.
///
/// The server calls it on the threads of its loops, several at once, so it must return soon. What has to wait returns
/// ``HTTPServerAnswer/deferred(_:)`` and holds no thread.
public protocol RequestHandler: Sendable {
    /// The answer to a request that arrived whole.
    /// - Parameter request: The request.
    /// - Returns: The answer.
    func respond(to request: HTTPServerRequest) -> HTTPServerAnswer

    /// What answers the requests that have this head, of which clients may send many.
    ///
    /// So what can be found out from the head alone is found out once. Without a method of its own the handler answers them
    /// itself.
    /// - Parameter head: The head.
    /// - Returns: The handler of those requests; it answers as this one would.
    func handler(for head: HTTPRequestHead) -> any RequestHandler

    /// The response to a request that the server itself refuses before it arrived whole.
    ///
    /// The server closes the connection behind it.
    /// - Parameters:
    ///   - request: What had arrived: method, target and header fields, with an empty body.
    ///   - reason: Why the server refuses it.
    /// - Returns: The response.
    func response(refusing request: HTTPServerRequest, because reason: ServerRefusal) -> HTTPServerResponse
}

extension RequestHandler {
    /// The handler itself.
    /// - Parameter head: The head.
    /// - Returns: The handler.
    public func handler(for head: HTTPRequestHead) -> any RequestHandler { self }
}

/// How a request is answered.
public enum HTTPServerAnswer: Sendable {
    /// At once.
    case response(HTTPServerResponse)
    /// Later: the connection is suspended meanwhile.
    case deferred(DeferredResponse)
}

/// Why a server refuses a request by itself.
public enum ServerRefusal: Sendable, Equatable {
    /// The body is larger than the limit, in bytes.
    case bodyTooLarge(limit: Int)
}
