import HTTPMessage
import HTTPTypes

/// What befalls one send: the outcome of the rule that matched it, drawn once, or what its `Prefer` asks for.
///
/// An object, so that the sends that nothing befalls, as most, have no room for it to be moved about.
final class FaultEffect: Sendable {
    /// What it is called in the journal: the rule's id, or `Prefer`.
    let name: String
    /// Whether the message is stored.
    let isAccepted: Bool
    /// How long the answer waits, in milliseconds of real time.
    let delay: Int
    /// What is answered in place of the documented answer.
    let answer: Answer?
    /// How the message fares later, where otherwise than usual.
    let plan: DeliveryPlan?
    /// How the answer reaches the client.
    let delivery: ResponseDelivery
    /// The answer's `Preference-Applied`.
    let applied: String?

    init(
        name: String,
        isAccepted: Bool,
        delay: Int,
        answer: Answer?,
        plan: DeliveryPlan? = nil,
        delivery: ResponseDelivery = .normal,
        applied: String? = nil
    ) {
        self.name = name
        self.isAccepted = isAccepted
        self.delay = delay
        self.answer = answer
        self.plan = plan
        self.delivery = delivery
        self.applied = applied
    }

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
