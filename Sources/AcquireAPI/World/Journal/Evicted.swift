/// What had to make room for a message and its request: to be let go of outside the sandbox's lock, since that may take its
/// time, as does anything that looks at what was forgotten long ago.
struct Evicted: Sendable {
    typealias Object = any AnyObject & Sendable

    /// From among the messages of the cases.
    var caseMessage: Object?
    /// From the journal of messages.
    var message: Object?
    /// From the journal of requests.
    var request: Object?
    /// From the log of events.
    var event: Object?
}
