public import HTTPTypes

/// A request as the server received it, whole.
public struct HTTPServerRequest: Sendable {
    /// The request's method.
    public var method: HTTPRequest.Method
    /// The request target as it stood on the request line: undecoded, with its query.
    public var target: String
    /// Every header field, in the order received.
    public var headerFields: HTTPFields
    /// The body's bytes, chunking undone; empty where there was none.
    public var body: [UInt8]
    /// When the server began to read the request.
    public var began: ContinuousClock.Instant

    /// Creates a request.
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
        began: ContinuousClock.Instant = .now
    ) {
        self.method = method
        self.target = target
        self.headerFields = headerFields
        self.body = body
        self.began = began
    }

    /// The target's path, undecoded, without its query; of an absolute-form target the part behind the authority.
    public var path: Substring {
        let bytes = target.utf8Span.span
        var length = 0
        while length < bytes.count, bytes[length] != UInt8(ascii: "?"), bytes[length] != UInt8(ascii: "#") {
            length += 1
        }
        let path = Substring(target.utf8.prefix(length))
        guard path.utf8.first != UInt8(ascii: "/"), let scheme = path.firstRange(of: "://") else { return path }
        let behindScheme = path[scheme.upperBound...]
        let slash = behindScheme.utf8.firstIndex(of: UInt8(ascii: "/"))
        return slash.map { behindScheme[$0...] } ?? "/"
    }

    /// The host that the client asked, with its port where it named one.
    public var host: String? {
        guard let field = Self.hostField else { return nil }
        let values = headerFields[values: field]
        return values.count < 2 ? values.first : values.joined(separator: ", ")
    }

    private static let hostField = HTTPField.Name("Host")
}
