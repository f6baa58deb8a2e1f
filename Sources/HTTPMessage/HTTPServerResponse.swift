public import HTTPTypes

/// A response to be sent.
public struct HTTPServerResponse: Sendable {
    /// The status.
    public var status: HTTPResponse.Status
    /// The header fields; the server adds `Content-Length` or `Transfer-Encoding` and `Connection` itself.
    public var headerFields: HTTPFields
    /// The body.
    public var body: Body
    /// How it reaches the client: as it should, or with a fault of the connection.
    public var delivery = ResponseDelivery.normal

    /// What a response carries.
    public enum Body: Sendable {
        /// Bytes that are all there.
        case bytes([UInt8])
        /// Bytes that come piece by piece, sent chunked.
        case stream(ResponseStream)
    }

    /// Creates a response.
    /// - Parameters:
    ///   - status: The status.
    ///   - headerFields: The header fields.
    ///   - body: The body.
    public init(status: HTTPResponse.Status, headerFields: HTTPFields = [:], body: Body = .bytes([])) {
        self.status = status
        self.headerFields = headerFields
        self.body = body
    }
}
