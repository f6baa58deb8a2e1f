public import HTTPTypes

/// A response as it came over the wire, taken apart.
public struct RawResponse: Sendable {
    /// The status code.
    public var status: Int
    /// The words behind the status code.
    public var reason: String
    /// The header fields, in order.
    public var headerFields: HTTPFields
    /// The body, chunking undone.
    public var body: [UInt8]
    /// The status codes of the interim responses (1xx) before it.
    public var interim: [Int]
    /// How many bytes it took on the wire, interim responses included.
    public var size: Int

    /// The body as text.
    public var text: String {
        String(decoding: body, as: UTF8.self)
    }

    /// A header field's value; several of one name are joined.
    /// - Parameter name: The name, in any case.
    public subscript(name: String) -> String? {
        HTTPField.Name(name).flatMap { headerFields[$0] }
    }
}
