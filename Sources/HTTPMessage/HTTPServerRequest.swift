public import HTTPTypes

/// A request as the server received it, whole.
public struct HTTPServerRequest: Sendable {
    /// All of it but the body.
    public private(set) var head: HTTPRequestHead
    /// The body's bytes, chunking undone; empty where there was none.
    public var body: [UInt8]
    /// When the server began to read the request.
    public var began: MonotonicInstant

    /// Creates a request.
    /// - Parameters:
    ///   - head: The head.
    ///   - body: The body's bytes.
    ///   - began: When the server began to read it.
    public init(_ head: HTTPRequestHead, body: [UInt8], began: MonotonicInstant) {
        self.head = head
        self.body = body
        self.began = began
    }

    /// Creates a request with a head of its own.
    /// - Parameters:
    ///   - method: The method.
    ///   - target: The raw target, such as `/path?query`.
    ///   - headerFields: The header fields.
    ///   - body: The body's bytes.
    ///   - began: When the server began to read it.
    public init(
        method: HTTPRequest.Method,
        target: String,
        headerFields: HTTPFields = [:],
        body: [UInt8] = [],
        began: MonotonicInstant = .now
    ) {
        self.init(
            HTTPRequestHead(method: method, target: target, headerFields: headerFields), body: body, began: began)
    }

    /// The request's method.
    public var method: HTTPRequest.Method { head.method }
    /// The request target as it stood on the request line: undecoded, with its query.
    public var target: String { head.target }
    /// The target's path, undecoded, without its query; of an absolute-form target the part behind the authority.
    public var path: Substring { head.path }
    /// The host that the client asked, with its port where it named one.
    public var host: String? { head.host }

    /// Every header field, in the order received; setting them gives the request a head of its own.
    public var headerFields: HTTPFields {
        get { head.headerFields }
        set { head = HTTPRequestHead(method: method, target: target, headerFields: newValue) }
    }
}
