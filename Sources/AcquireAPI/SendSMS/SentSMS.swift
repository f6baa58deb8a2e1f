import HTTPMessage

/// What a send did, all that its answer is made of, copied out from under the lock; and how it came.
///
/// So it stands in the journal by itself, where the send was answered as usual.
final class SentSMS: JournalEntry {
    let message: SMSMessage
    /// The id of the request that brought it.
    let id: RequestID
    /// Its case after the send, but for what follows.
    let `case`: Case.Fixed
    /// What the send found of its case.
    ///
    /// After it, case and timeline were updated when the message was accepted; but the answer's last message is the one
    /// before the send (documented).
    let before: CaseStore.Before
    /// The current case of the thread.
    let currentCaseID: Int
    /// How many of the contact's messages nobody has read.
    let unreadCount: Int
    let isNewCase: Bool
    let isNewContact: Bool
    /// The request's head.
    private let origin: RequestOrigin
    /// What is kept of its body.
    let body: JournaledRequest.Body
    /// How long it took up to here.
    private let duration: Duration

    init(
        _ message: SMSMessage,
        of id: RequestID,
        to case: Case.Fixed,
        before: CaseStore.Before,
        currentCaseID: Int,
        unreadCount: Int,
        isNewCase: Bool,
        isNewContact: Bool,
        from caller: SendSMSCaller,
        as received: HTTPServerRequest
    ) {
        self.message = message
        self.id = id
        self.case = `case`
        self.before = before
        self.currentCaseID = currentCaseID
        self.unreadCount = unreadCount
        self.isNewCase = isNewCase
        self.isNewContact = isNewContact
        origin = caller.origin
        body = JournaledRequest.Body(received.body)
        duration = MonotonicInstant.now - received.began
    }

    var weight: Int { JournaledRequest.weight(origin, body, answer: nil) }

    var request: JournaledRequest {
        JournaledRequest(
            origin,
            body,
            duration: duration,
            id: id,
            at: message.accepted,
            answered: message.answered,
            answer: .sent(self),
            messageID: message.id,
        )
    }
}
