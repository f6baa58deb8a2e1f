/// What a send did: all that its answer is made of, copied out from under the lock.
struct SentSMS: Sendable {
    /// A case and its thread's timeline at one moment.
    struct Moment: Sendable {
        var `case`: Case
        var timeline: Timeline
    }

    let message: SMSMessage
    /// Before the send.
    let before: Moment
    /// After it, but for `lastMessage`, which the answer shows as it was before (documented).
    let after: Moment
    let isNewCase: Bool
    let isNewContact: Bool
}
