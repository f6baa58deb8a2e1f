/// How a send came.
struct Arrival: Sendable {
    /// Who sends.
    let caller: SendSMSCaller
    /// The raw body.
    let body: [UInt8]
    /// When the server began to read the request.
    let began: ContinuousClock.Instant

    /// What the request itself asks to befall it.
    var preference: FaultEffect? { caller.preference.effect }
}

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
