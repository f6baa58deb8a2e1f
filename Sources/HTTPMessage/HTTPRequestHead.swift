public import HTTPTypes

/// A request's head: all of it but the body.
///
/// It never changes, so that the requests of a connection can share one as long as they begin alike, and whoever keeps
/// requests keeps it once.
public final class HTTPRequestHead: Sendable {
    /// The request's method.
    public let method: HTTPRequest.Method
    /// The request target as it stood on the request line: undecoded, with its query.
    public let target: String
    /// Every header field, in the order received.
    public let headerFields: HTTPFields
    /// Roughly how much memory it takes, in bytes.
    public let weight: Int

    /// Creates a head.
    /// - Parameters:
    ///   - method: The method.
    ///   - target: The raw target, such as `/path?query`.
    ///   - headerFields: The header fields.
    public init(method: HTTPRequest.Method, target: String, headerFields: HTTPFields) {
        self.method = method
        self.target = target
        self.headerFields = headerFields
        var weight = 128 + target.utf8.count
        for field in headerFields { weight += 64 + field.name.rawName.utf8.count + field.value.utf8.count }
        self.weight = weight
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
