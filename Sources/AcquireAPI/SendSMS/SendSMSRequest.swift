/// A checked request to send an SMS.
struct SendSMSRequest: Sendable {
    let to: PhoneNumber
    let from: VoipNumber
    /// The text to send.
    let text: String
    /// The request's `sms`, which `meta.SMS` shows; the text where there is none.
    let sms: String
    /// How the text is sent.
    let encoding: SMSEncoding
    /// The records that it names.
    let records: NamedRecords

    /// Between which numbers it goes.
    var numbers: NumberPair { NumberPair(contact: to, account: from.number) }

    /// The documented keys of the body, in the documented order.
    enum Key: String, CaseIterable, Sendable {
        case threadID = "threadId"
        case contactID = "contactId"
        case timelineID = "timelineId"
        case body = "Body"
        case message
        case msgType
        case title
        case isMultiChannel
        case sms
        case id
        case to = "To"
        case from = "From"
        case isClosed
        case markValue

        /// Each key by its name, all of which are ASCII.
        static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
        /// The keys in the documented order, and how each stands in a body.
        static let ordered = allCases.map { (key: $0, quoted: Array("\"\($0.rawValue)\"".utf8)) }
    }

    /// The longest text, in UTF-16 code units as Twilio counts them.
    static let longestText = 1_600
}
