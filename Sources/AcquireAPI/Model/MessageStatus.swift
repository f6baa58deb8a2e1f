/// How far a message has come (documented by Twilio).
enum MessageStatus: String, Sendable, CaseIterable {
    case queued, sending, sent, delivered, undelivered, failed
    /// Of a message that came in.
    case received
}
