/// When a fault rule befalls a send.
struct FaultCondition: Sendable {
    /// Whom it goes to, as `+14155550100`.
    var to: TextPattern?
    /// Which number it comes from.
    var from: TextPattern?
    /// What it says.
    var text: TextPattern?
    /// Only each so-manieth of the sends that the patterns select.
    var every: Int?
    /// Only the so-manieth.
    var nth: Int?
    /// How often at the most.
    var times: Int?
    /// How likely.
    var probability: Double?

    /// Whether the patterns select a send, so that the rule counts it.
    func selects(_ request: SendSMSRequest) -> Bool {
        (to?.matches(request.to.e164) ?? true) && (from?.matches(request.from.e164) ?? true)
            && (text?.matches(request.text) ?? true)
    }

    /// Whether the rule befalls a send that its patterns select.
    /// - Parameters:
    ///   - ordinal: The how-manieth of those it is, from 1.
    ///   - chance: A number from 0 up to 1, without 1.
    /// - Returns: Whether it does, as far as that decides.
    func takes(_ ordinal: Int, chance: Double) -> Bool {
        (nth.map { $0 == ordinal } ?? true) && (every.map { ordinal.isMultiple(of: $0) } ?? true)
            && (probability.map { chance < $0 } ?? true)
    }
}
