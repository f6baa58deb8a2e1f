/// What a send did: all that its answer is made of, copied out from under the lock.
final class SentSMS: Sendable {
    let message: SMSMessage
    /// The id of the request that brought it.
    let requestID: RequestID
    /// Its case after the send, but for what follows.
    let `case`: Case.Fixed
    /// When the case and its timeline were updated before; after the send, it is when the message was accepted.
    let before: CaseStore.Before
    /// The current case of the thread.
    let currentCaseID: Int
    /// How many of the contact's messages nobody has read.
    let unreadCount: Int
    /// The case's last message before the send, as the answer shows it (documented).
    let formerLast: CaseMessage?
    let isNewCase: Bool
    let isNewContact: Bool

    init(
        _ message: SMSMessage,
        of requestID: RequestID,
        to case: Case.Fixed,
        before: CaseStore.Before,
        currentCaseID: Int,
        unreadCount: Int,
        formerLast: CaseMessage?,
        isNewCase: Bool,
        isNewContact: Bool
    ) {
        self.message = message
        self.requestID = requestID
        self.case = `case`
        self.before = before
        self.currentCaseID = currentCaseID
        self.unreadCount = unreadCount
        self.formerLast = formerLast
        self.isNewCase = isNewCase
        self.isNewContact = isNewContact
    }
}
