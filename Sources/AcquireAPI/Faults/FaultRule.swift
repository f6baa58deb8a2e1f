import HTTPMessage

/// A rule by which faults befall sends.
///
/// It is written in JSON as the control side takes it:
/// ```json
/// {"when": {"nth": 10}, "then": {"status": 503, "accepted": true}}
/// ```
public struct FaultRule: Sendable {
    /// When it befalls a send.
    let condition: FaultCondition
    /// How long the answer waits.
    let delay: LatencyDistribution?
    /// What is answered in place of the documented answer.
    let answer: FaultAnswer?
    /// How the message fares later.
    let outcome: FaultOutcome?
    /// How the answer reaches the client.
    let delivery: ResponseDelivery
    /// Whether the message is stored.
    let isAccepted: Bool
    /// The rule as it was given.
    public let json: JSONObject

    /// What it does to one send.
    /// - Parameters:
    ///   - request: The send.
    ///   - id: The rule's id.
    ///   - ordinal: The how-manieth send it is of those that the rule selects.
    ///   - ids: What chance is drawn from.
    ///   - pace: The pace of messages that nothing befalls.
    /// - Returns: What befalls it.
    func effect(
        on request: SendSMSRequest, rule id: Int, _ ordinal: Int, drawingFrom ids: IDSource, pace: DeliveryPlan.Pace
    ) -> FaultEffect {
        FaultEffect(
            name: String(id),
            isAccepted: isAccepted,
            delay: delay?.milliseconds { ids.fraction(.faultDelay, Self.draw(id, ordinal) + $0) } ?? 0,
            answer: answer?.answer(to: request, rule: id),
            plan: outcome?.plan(pace),
            delivery: delivery,
        )
    }

    /// Where the chances of one send begin among those of its sandbox: each rule and send has sixteen of its own.
    static func draw(_ id: Int, _ ordinal: Int) -> Int {
        (id << 44) &+ (ordinal << 4)
    }
}
