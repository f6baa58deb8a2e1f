/// The account that a fixture describes.
final class Account: Sendable {
    /// Twilio's sid of the account, `AC` and 32 hexadecimal digits.
    let sid: String
    /// The keys that open its API.
    let keys: [APIKey]
    /// The id that each counter gives next.
    let counters: Counters
    /// What this account's answers have besides, or otherwise than, the documented one.
    let profile: AnswerProfile
    /// Twilio's answer to a message of this account.
    let twilioMessage: JSONTemplate<TwilioMessage.Hole>
    /// Twilio's record of a message to this account.
    let inboundTwilioMessage: JSONTemplate<TwilioMessage.Hole>

    static let shape = RecordShape(fields: [
        .required("accountSid", .text),
        .required("keys", .secrets),
        .field("counters", .object, else: [:]),
        .field("profile", .object, else: [:]),
    ])

    /// Creates an account of checked parts.
    init(sid: String, keys: [APIKey], counters: Counters, profile: AnswerProfile) {
        self.sid = sid
        self.keys = keys
        self.counters = counters
        self.profile = profile
        twilioMessage = TwilioMessage.template(ofAccount: sid, profile, .outbound)
        inboundTwilioMessage = TwilioMessage.template(ofAccount: sid, profile, .inbound)
    }
}
