/// What had to make room for a message that was sent and for its request.
///
/// It is to be let go of outside the sandbox's lock, since that takes its time: what is as old as that is not in the processor's
/// cache any more.
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
