/// How a send came.
struct Arrival: Sendable {
    /// The key that it came with.
    let key: APIKey
    /// The id of the request.
    let requestID: RequestID
    /// What the request itself asks to befall it.
    var preference: FaultEffect?
}

/// What a send came to.
struct SendResult: Sendable {
    /// What it did; nil where it was kept from doing anything.
    let sent: SentSMS?
    /// What befell it.
    let fault: FaultEffect?
}
