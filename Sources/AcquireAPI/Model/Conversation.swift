/// A case and its thread's timeline, as they stand at one moment.
struct Conversation: Sendable {
    var `case`: Case
    var timeline: Timeline
}
