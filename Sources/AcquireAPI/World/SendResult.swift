/// What a send came to.
struct SendResult: Sendable {
    /// What it did; nil where it was kept from doing anything.
    let sent: SentSMS?
    /// What befell it.
    let fault: FaultEffect?
    /// Whether the request stands in the journal already.
    var isJournaled = false
    /// What had to go for it: to be let go of outside the lock, since that may take its time.
    var evicted: Evicted?

    /// What makes room for a message and its request.
    typealias Evicted = (message: SMSMessage?, request: (any JournalEntry)?, event: EventLog.Entry?)
}
