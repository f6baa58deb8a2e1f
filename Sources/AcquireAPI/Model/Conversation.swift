/// A case, its thread's timeline and its last message, as they stand at one moment.
struct Conversation: Sendable {
    var `case`: Case
    var timeline: Timeline
    /// The case's newest message, on any channel.
    var lastMessage: CaseMessage?
}
