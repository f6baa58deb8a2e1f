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
    /// The request as it stands in the journal already; nil where something befell it, and its answer is still to come.
    let entry: JournaledRequest?
    /// What befell it.
    let fault: FaultEffect?
    private let unentered: SentSMS?
    /// What had to go for it: to be let go of outside the lock, since that may take its time.
    private let evicted: (SMSMessage?, JournaledRequest?)

    /// What it did; nil where it was kept from doing anything.
    var sent: SentSMS? { entry?.sent ?? unentered }

    /// The result of a send that nothing befell.
    init(_ entry: JournaledRequest, evicting evicted: (SMSMessage?, JournaledRequest?)) {
        self.entry = entry
        fault = nil
        unentered = nil
        self.evicted = evicted
    }

    /// The result of a send that something befell.
    init(_ sent: SentSMS?, _ fault: FaultEffect?) {
        entry = nil
        self.fault = fault
        unentered = sent
        evicted = (nil, nil)
    }
}
