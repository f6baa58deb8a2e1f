/// What a send came to.
struct SendResult: Sendable {
    /// What it did; nil where it was kept from doing anything.
    let sent: SentSMS?
    /// What befell it.
    let fault: FaultEffect?
    /// Whether the request stands in the journal already.
    var isJournaled = false
}
