/// What a send did: all that its answer is made of, copied out from under the lock.
final class SentSMS: Sendable {
    let message: SMSMessage
    /// In whose name it was sent.
    let sender: Agent
    /// Before the send.
    let before: Conversation
    /// After it, but with the last message from before, as the answer shows it (documented).
    let after: Conversation
    let isNewCase: Bool
    let isNewContact: Bool

    init(
        _ message: SMSMessage,
        by sender: Agent,
        before: Conversation,
        after: Conversation,
        isNewCase: Bool,
        isNewContact: Bool
    ) {
        self.message = message
        self.sender = sender
        self.before = before
        self.after = after
        self.isNewCase = isNewCase
        self.isNewContact = isNewContact
    }
}
