import HTTPMessage

/// What a journaled request shares with others that have its head.
final class RequestOrigin: Sendable {
    /// The head as it came.
    let head: HTTPRequestHead
    /// Cuts keys out of what is shown of it.
    let redaction: KeyRedaction

    init(_ head: HTTPRequestHead, redacting redaction: KeyRedaction) {
        self.head = head
        self.redaction = redaction
    }
}
