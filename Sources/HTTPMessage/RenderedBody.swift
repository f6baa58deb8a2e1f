/// A body that is written when it is sent: what it is made of is smaller than its bytes.
public struct RenderedBody: Sendable {
    /// How many bytes it has at the most.
    public let capacity: Int
    /// Writes it.
    public let write: @Sendable (inout OutputSpan<UInt8>) -> Void

    /// Creates a body.
    /// - Parameters:
    ///   - capacity: How many bytes it has at the most.
    ///   - write: Writes it, the same each time; it may be called several times, or never.
    public init(capacity: Int, write: @escaping @Sendable (inout OutputSpan<UInt8>) -> Void) {
        self.capacity = capacity
        self.write = write
    }

    /// The bytes.
    public var bytes: [UInt8] {
        [UInt8](capacity: capacity, initializingWith: write)
    }
}

extension HTTPServerResponse.Body {
    /// The bytes; `nil` of a stream.
    public var bytes: [UInt8]? {
        switch self {
        case .bytes(let bytes): bytes
        case .written(let body): body.bytes
        case .stream: nil
        }
    }
}
