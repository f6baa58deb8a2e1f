/// What a request turned out to be, for its log line, the journal and its answer's header fields.
struct RequestOutcome: Sendable {
    /// Whether it was to send a message.
    var isSend = true
    var sandbox: Sandbox?
    var requestID: RequestID?
    var sent: SentSMS?
    var fault: FaultEffect?
    var error: APIError?
}
