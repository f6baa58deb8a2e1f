import HTTPMessage
import HTTPTypes

/// What befalls one send: the outcome of the rule that matched it, drawn once, or what its `Prefer` asks for.
struct FaultEffect: Sendable {
    /// What it is called in the journal: the rule's id, or `Prefer`.
    let name: String
    /// Whether the message is stored.
    let isAccepted: Bool
    /// How long the answer waits, in milliseconds of real time.
    var delay = 0
    /// What is answered in place of the documented answer.
    var answer: Answer?
    /// How the message fares later, where otherwise than usual.
    var plan: DeliveryPlan?
    /// How the answer reaches the client.
    var delivery = ResponseDelivery.normal
    /// The answer's `Preference-Applied`.
    var applied: String?

    /// An answer in place of the documented one.
    enum Answer: Sendable {
        case error(APIError)
        /// A body as it stands, whatever it is.
        case raw(status: Int, body: [UInt8])

        /// The answer's status.
        var status: Int {
            switch self {
            case .error(let error): error.status.code
            case .raw(let status, _): status
            }
        }
    }

    /// The error that is answered in place of the documented answer.
    var error: APIError? {
        if case .error(let error) = answer { error } else { nil }
    }

    /// What the client is told.
    var answered: ClientAnswer {
        switch delivery {
        case .reset: .reset
        case .empty: .empty
        case .normal, .truncated, .dripped: .status(answer?.status ?? 200)
        }
    }
}
