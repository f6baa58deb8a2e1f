/// A fault rule: which sends it befalls, and what then happens.
///
/// ```swift
/// try mock.addFault(MockFault(to: "+919666929552", times: 2, answer: .error(status: 503)))
/// try mock.addFault(MockFault(connection: .reset, isAccepted: true))  // a lost answer: the client's retry sends twice
/// ```
public struct MockFault: Sendable, Equatable {
    /// Whom the send goes to; `nil` for anybody.
    public var to: Pattern?
    /// Which number it comes from; `nil` for any.
    public var from: Pattern?
    /// What it says; `nil` for anything.
    public var text: Pattern?
    /// Only each so-manieth of the sends that match.
    public var every: Int?
    /// Only the so-manieth of them.
    public var nth: Int?
    /// How often at the most.
    public var times: Int?
    /// How likely, from 0 to 1, drawn from the sandbox's seed.
    public var probability: Double?
    /// How long the answer waits, in real time.
    public var delay: Delay?
    /// What is answered in place of the documented answer.
    public var answer: Answer?
    /// How the message fares later.
    public var outcome: Outcome?
    /// What becomes of the connection.
    public var connection: Connection?
    /// Whether the message is stored; `nil` for what goes without saying: it is, unless the client is told otherwise.
    public var isAccepted: Bool?

    /// Creates a rule; what is not given here can be set on it.
    public init(
        to: Pattern? = nil,
        from: Pattern? = nil,
        text: Pattern? = nil,
        times: Int? = nil,
        delay: Delay? = nil,
        answer: Answer? = nil,
        outcome: Outcome? = nil,
        connection: Connection? = nil,
        isAccepted: Bool? = nil
    ) {
        self.to = to
        self.from = from
        self.text = text
        self.times = times
        self.delay = delay
        self.answer = answer
        self.outcome = outcome
        self.connection = connection
        self.isAccepted = isAccepted
    }
}
