/// How an accepted message fares later, where otherwise than usual.
enum FaultOutcome: Sendable, Hashable {
    /// It arrives so many milliseconds later.
    case delivered(after: Int)
    /// It is sent and does not arrive, which is known so many milliseconds later.
    case undelivered(errorCode: Int, after: Int)
    /// It never leaves Twilio.
    case failed(errorCode: Int, after: Int)
    /// It stays queued for ever.
    case stuck
    /// It arrives ten seconds later than usual.
    case slow

    /// How long it takes until a message is known not to arrive, in milliseconds, where nothing else is said.
    static let usualDelay = 2_000
    /// Twilio's error of a handset that cannot be reached.
    static let unreachable = 30_003
    /// Twilio's error of a failure that it does not know the reason of.
    static let unknownError = 30_008

    /// The plan of such a message.
    /// - Parameter pace: The pace of messages that nothing befalls.
    /// - Returns: The plan.
    func plan(_ pace: DeliveryPlan.Pace) -> DeliveryPlan {
        switch self {
        case .delivered(let after):
            .delivered(.init(sending: min(pace.sending, after), sent: min(pace.sent, after), delivered: after))
        case .undelivered(let errorCode, let after): .undelivered(errorCode, after: after, pace)
        case .failed(let errorCode, let after): .failed(errorCode, after: after, pace)
        case .stuck: .stuck
        case .slow:
            .delivered(.init(sending: pace.sending, sent: pace.sent, delivered: pace.delivered + 10_000))
        }
    }
}
