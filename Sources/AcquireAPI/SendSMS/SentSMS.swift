/// What a send did: all that its answer is made of, copied out from under the lock.
final class SentSMS: Sendable {
    let message: SMSMessage
    /// The id of the request that brought it.
    let requestID: RequestID
    /// What the answer shows of its case and timeline, but for what follows.
    let text: CaseText
    /// When the case and its timeline were updated before; after the send, it is when the message was accepted. Its last
    /// message is the one before the send, as the answer shows it (documented).
    let before: CaseStore.Before
    /// The current case of the thread.
    let currentCaseID: Int
    /// How many of the contact's messages nobody has read.
    let unreadCount: Int
    let isNewCase: Bool
    let isNewContact: Bool

    init(
        _ message: SMSMessage,
        of requestID: RequestID,
        showing text: CaseText,
        before: CaseStore.Before,
        currentCaseID: Int,
        unreadCount: Int,
        isNewCase: Bool,
        isNewContact: Bool
    ) {
        self.message = message
        self.requestID = requestID
        self.text = text
        self.before = before
        self.currentCaseID = currentCaseID
        self.unreadCount = unreadCount
        self.isNewCase = isNewCase
        self.isNewContact = isNewContact
    }
}
