/// What answers requests: the one seam between a server and what it serves.
///
/// The server calls it on the threads of its loops, several at once, so it must return soon. What has to wait returns
/// ``HTTPServerAnswer/deferred(_:)`` and holds no thread.
public protocol RequestHandler: Sendable {
    /// The answer to a request that arrived whole.
    /// - Parameter request: The request.
    /// - Returns: The answer.
    func respond(to request: HTTPServerRequest) -> HTTPServerAnswer

    /// The response to a request that the server itself refuses before it arrived whole.
    ///
    /// The server closes the connection behind it.
    /// - Parameters:
    ///   - request: What had arrived: method, target and header fields, with an empty body.
    ///   - reason: Why the server refuses it.
    /// - Returns: The response.
    func response(refusing request: HTTPServerRequest, because reason: ServerRefusal) -> HTTPServerResponse
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
