/// A checked request to send an SMS.
struct SendSMSRequest: Sendable {
    let to: PhoneNumber
    let from: PhoneNumber
    /// The text to send.
    let text: String
    /// The request's `sms`, which `meta.SMS` shows; the text where there is none.
    let sms: String
    /// The number of segments that the text takes.
    let segments: Int
    /// The records that it names.
    let records: NamedRecords

    /// Between which numbers it goes.
    var numbers: NumberPair { NumberPair(contact: to, account: from) }

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

        /// The keys in the documented order, as they stand in a body.
        static let quoted: InlineArray<14, QuotedKey> = InlineArray { quoted in
            for key in allCases { quoted.append(QuotedKey(key.rawValue)) }
        }

        /// Its place in the documented order.
        var place: Int {
            switch self {
            case .threadID: 0
            case .contactID: 1
            case .timelineID: 2
            case .body: 3
            case .message: 4
            case .msgType: 5
            case .title: 6
            case .isMultiChannel: 7
            case .sms: 8
            case .id: 9
            case .to: 10
            case .from: 11
            case .isClosed: 12
            case .markValue: 13
            }
        }
    }

    /// The longest text, in UTF-16 code units as Twilio counts them.
    static let longestText = 1_600
}
