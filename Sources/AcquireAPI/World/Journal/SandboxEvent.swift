/// Something that happened in a sandbox.
enum SandboxEvent: Sendable {
    /// A message was accepted, or came in.
    case message(SMSMessage)
    /// A message came to another status.
    case status(SMSMessage, DeliveryPlan.Change)
    /// A request was answered.
    case request(JournaledRequest)
    /// The sandbox went back to its beginning.
    case reset
}
