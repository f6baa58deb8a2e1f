import CMicroHTTPD
import Glibc
import HTTPMessage
import HTTPTypes

/// A request's head as a connection received it: read once, and kept for the requests behind it that begin alike, also on
/// other connections of the same loop.
///
/// A client's requests resemble each other, so most need not be read: that their bytes are the same is all that is looked
/// at.
final class ReceivedHead {
    /// What the handler sees; `nil` where HTTP does not allow what was received.
    let head: HTTPRequestHead?
    /// What answers the requests with this head.
    let handler: any RequestHandler
    /// The size that the client gives for the body: `nil` where it gives none or sends the body in chunks.
    let contentLength: UInt64?
    /// Whether the body's size is only known at its end.
    let isChunked: Bool
    /// Why no body is taken behind it, where none is.
    let refusal: Refusal?
    /// How many bytes it took on the wire.
    var size: Int { bytes.count }
    /// Whether the response goes out without its body.
    var isHead: Bool { head?.method == .head }

    /// Why a request is refused by its head.
    struct Refusal {
        let status: HTTPResponse.Status
        let reason: String
    }

    /// As it stands in the library's memory.
    private let bytes: [UInt8]
    private let fieldCount: Int32
    /// The target as it stood on the request line.
    let target: String

    /// Reads a head.
    /// - Parameters:
    ///   - source: The library's view of it.
    ///   - target: The target as it stood on the request line.
    ///   - handler: What answers the connection's requests.
    init(_ source: HeadInLibrary, target: String, for handler: any RequestHandler) {
        bytes = source.copy
        fieldCount = source.fieldCount
        self.target = target
        head = source.head(of: target)
        self.handler = head.map { handler.handler(for: $0) } ?? handler
        let coding = source.value(of: "Transfer-Encoding")
        let length = source.value(of: "Content-Length")
        isChunked = coding != nil
        contentLength = length.flatMap { UInt64($0) }
        if coding != nil, length != nil {
            // Where two servers in a row differ on which one counts, one of them takes a body for a request (RFC 9112, 11.2).
            refusal = Refusal(status: .badRequest, reason: "Content-Length and Transfer-Encoding")
        } else if let coding, coding.lowercased() != "chunked" {
            // The library would take all that comes for the body, and wait for its end (RFC 9112, 6.1).
            refusal = Refusal(status: .notImplemented, reason: "a transfer coding besides chunked")
        } else {
            refusal = nil
        }
    }

    /// Whether a head is the same, byte for byte.
    /// - Parameters:
    ///   - source: The library's view of the other.
    ///   - target: The other's target; `nil` where it is known to be the same.
    /// - Returns: Whether it is.
    func isSame(as source: HeadInLibrary, target: String?) -> Bool {
        // What the library took for the end of a value counts as its end: so the fields are counted too.
        (target == nil || target == self.target) && source.hasBytes(bytes) && source.fieldCount == fieldCount
    }

    /// Whether it has this target.
    func hasTarget(_ other: UnsafePointer<CChar>) -> Bool {
        let own = target.utf8Span.span
        let length = unsafe strnlen(other, own.count + 1)
        guard length == own.count else { return false }
        return unsafe own.withUnsafeBufferPointer { own in
            unsafe own.baseAddress.map { unsafe memcmp($0, other, length) == 0 } ?? true
        }
    }
}
