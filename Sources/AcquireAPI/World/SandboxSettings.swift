/// What every sandbox begins with besides the fixture, and keeps at a reset.
public struct SandboxSettings: Sendable {
    /// How much it remembers.
    public var limits = Limits()
    /// When messages that nothing befalls come to be sending, sent and delivered.
    package var pace = DeliveryPlan.Pace.usual
    /// Whether Twilio's magic numbers do what they do with its test credentials.
    public var hasMagicNumbers = true

    /// The fault rules.
    public var faults: [FaultRule] = []

    /// Creates the usual settings.
    public init() {}

    /// How much is remembered: what no longer fits is evicted, the oldest first, and counted.
    public struct Limits: Sendable, Hashable {
        /// Messages of each sandbox.
        public var messages = 100_000
        /// Requests, and events, of each sandbox.
        public var requests = 10_000
        /// Sandboxes; the least recently used goes first.
        public var sandboxes = 1_000

        /// Creates the usual limits.
        public init() {}
    }
}
