public import HTTPTypes

/// A response to be sent.
public struct HTTPServerResponse: Sendable {
    /// The status.
    public var status: HTTPResponse.Status
    /// The header fields; the server adds `Content-Length` or `Transfer-Encoding` and `Connection` itself.
    public var headerFields: HTTPFields
    /// What is sent besides to tell the response from all others.
    public var stamp: Stamp?
    /// The body.
    public var body: Body
    /// All header fields, those of the stamp first.
    public var allHeaderFields: HTTPFields {
        HTTPFields((stamp?.headerFields ?? [:]) + headerFields)
    }
    /// How it reaches the client: as it should, or with a fault of the connection.
    public var delivery = ResponseDelivery.normal

    /// The header fields that nearly every response has, in ASCII: as ``HTTPFields`` they would cost more than the rest of it.
    public struct Stamp: Sendable {
        /// The value of `Date`, such as `Fri, 19 Mar 2021 11:11:56 GMT` (RFC 9110, 5.6.7).
        public var date: InlineArray<29, UInt8>
        /// The value of `X-Request-Id`.
        public var requestID: InlineArray<16, UInt8>
        /// The value of `Content-Type`; `nil` where the response has none, or gives it itself.
        public var contentType: StaticString?

        /// Creates a stamp.
        /// - Parameters:
        ///   - date: The value of `Date`.
        ///   - requestID: The value of `X-Request-Id`.
        ///   - contentType: The value of `Content-Type`; `nil` where the response has none, or gives it itself.
        public init(
            date: InlineArray<29, UInt8>, requestID: InlineArray<16, UInt8>, contentType: StaticString? = nil
        ) {
            self.date = date
            self.requestID = requestID
            self.contentType = contentType
        }

        /// The header fields, in order.
        public var headerFields: HTTPFields {
            var fields: HTTPFields = [.date: String(ascii: date.span)]
            let name = HTTPField.Name("X-Request-Id")
            if let name { fields.append(HTTPField(name: name, value: String(ascii: requestID.span))) }
            if let contentType { fields[.contentType] = "\(contentType)" }
            return fields
        }
    }

    /// What a response carries.
    public enum Body: Sendable {
        /// Bytes that are all there.
        case bytes([UInt8])
        /// Bytes that are written when they are sent, straight into the memory that they are sent from.
        case written(RenderedBody)
        /// Bytes that come piece by piece, sent chunked.
        case stream(ResponseStream)
    }

    /// Creates a response.
    /// - Parameters:
    ///   - status: The status.
    ///   - headerFields: The header fields.
    ///   - stamp: What is sent besides to tell the response from all others.
    ///   - body: The body.
    public init(
        status: HTTPResponse.Status,
        headerFields: HTTPFields = HTTPFields(),
        stamp: Stamp? = nil,
        body: Body = .bytes([])
    ) {
        self.status = status
        self.headerFields = headerFields
        self.stamp = stamp
        self.body = body
    }
}
