import HTTPMessage

/// Who sends, and what befalls it on request: all that the head of a request to send tells.
final class SendSMSCaller: Sendable {
    let principal: Principal
    /// What is asked for in `Prefer`.
    let preference: Preference
    /// What the journal keeps of the head.
    let origin: RequestOrigin

    init(_ principal: Principal, _ preference: Preference, _ origin: RequestOrigin) {
        self.principal = principal
        self.preference = preference
        self.origin = origin
    }
}
