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
    /// What becomes of the connection.
    var connection: Connection?

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

    /// What becomes of a connection while it is answered.
    enum Connection: Sendable, Hashable {
        /// It is reset, without an answer.
        case reset
        /// It is closed, without an answer.
        case empty
        /// It is closed behind so many bytes of the answer's body.
        case truncated(after: Int)
        /// The body comes at so many bytes a second.
        case dripped(bytesPerSecond: Int)
    }

    /// The error that is answered in place of the documented answer.
    var error: APIError? {
        if case .error(let error) = answer { error } else { nil }
    }

    /// What the client is told.
    var answered: ClientAnswer {
        switch connection {
        case .reset: .reset
        case .empty: .empty
        case .truncated, .dripped, nil: .status(answer?.status ?? 200)
        }
    }
}
