public import HTTPTypes

/// The smallest HTTP/1.1 client: one request on one connection, waited for.
///
/// For a health check and a first try, not for load. It follows no redirects. TLS is 1.2 or 1.3, where the URL begins with `https`.
public struct HTTPProbe: Sendable {
    /// What came back.
    public struct Response: Sendable {
        /// The status.
        public var status: HTTPResponse.Status
        /// The header fields, in order.
        public var headerFields: HTTPFields
        /// The body, chunking undone.
        public var body: [UInt8]
    }

    /// Who may vouch for a server that speaks TLS.
    public enum Trust: Sendable, Equatable {
        /// Whom the system trusts.
        case system
        /// These alone, in PEM.
        case certificates(String)
        /// Nobody needs to: for where no other server can be.
        case anybody
    }

    /// The URL, as given.
    public let url: String
    /// For how long a request may take in all, connecting included.
    public let timeout: Duration
    /// The largest answer that is taken, in bytes.
    public let sizeLimit: Int
    /// Who may vouch for the server.
    public let trust: Trust
    private let target: ProbeTarget

    /// Creates a probe of a URL.
    /// - Parameters:
    ///   - url: Such as `http://127.0.0.1:8080/path?query`.
    ///   - timeout: For how long a request may take in all.
    ///   - sizeLimit: The largest answer that is taken, in bytes.
    ///   - trust: Who may vouch for a server that speaks TLS.
    /// - Throws: Where the URL is none.
    public init(
        url: String,
        timeout: Duration = .seconds(5),
        sizeLimit: Int = 16_777_216,
        trust: Trust = .system
    ) throws(HTTPProbeError) {
        self.url = url
        self.timeout = timeout
        self.sizeLimit = sizeLimit
        self.trust = trust
        target = try ProbeTarget(url: url)
    }

    /// Sends a request and waits for the answer.
    /// - Parameters:
    ///   - method: The method.
    ///   - headerFields: Header fields beside `Host`, `Connection` and `Content-Length`.
    ///   - body: The body.
    /// - Returns: The answer, whatever its status.
    /// - Throws: Where none came whole, in time.
    public func send(
        _ method: HTTPRequest.Method = .get,
        headerFields: HTTPFields = [:],
        body: [UInt8] = []
    ) throws(HTTPProbeError) -> Response {
        let deadline = ContinuousClock.now + timeout
        let socket = try ProbeSocket(
            connectingToOneOf: try target.addresses(),
            deadline: deadline,
            timeout: timeout
        )
        if target.isSecure { try socket.secure(as: target.name, trusting: trust) }
        do {
            try socket.send(request(method, headerFields, body))
        } catch {
            // A server that refuses a body may answer and close before it has read it all: the answer counts.
            guard case .brokenOff = error else { throw error }
        }
        var reader = ProbeResponseReader(socket: socket, sizeLimit: sizeLimit)
        return try reader.response(isToHead: method == .head)
    }

    private func request(_ method: HTTPRequest.Method, _ fields: HTTPFields, _ body: [UInt8]) -> [UInt8] {
        var head = "\(method.rawValue) \(target.pathAndQuery) HTTP/1.1\r\nHost: \(target.authority)\r\n"
        for field in fields { head += "\(field.name.rawName): \(field.value)\r\n" }
        if !body.isEmpty || method == .post || method == .put { head += "Content-Length: \(body.count)\r\n" }
        return Array((head + "Connection: close\r\n\r\n").utf8) + body
    }
}
