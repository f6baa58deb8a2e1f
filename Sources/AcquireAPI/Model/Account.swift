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
    /// The answer to a send.
    let answer: JSONTemplate<SendSMSResponse.Hole>
    /// The case message of an SMS that was sent.
    let sentMessage: JSONTemplate<CaseMessage.Hole>
    /// The case message of an SMS that a contact wrote.
    let receivedMessage: JSONTemplate<CaseMessage.Hole>

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
        answer = SendSMSResponse.template(ofAccount: sid, profile)
        sentMessage = CaseMessage.template(ofAccount: sid, profile, .outbound)
        receivedMessage = CaseMessage.template(ofAccount: sid, profile, .inbound)
    }
}
