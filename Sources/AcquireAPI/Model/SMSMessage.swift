/// An SMS that was accepted, or that a contact wrote.
final class SMSMessage: Sendable {
    /// The how-manieth message of its sandbox it is, from 1.
    let sequence: Int
    /// The id of the SMS record, which counts on its own.
    let id: Int
    /// Twilio's id of the message.
    let sid: MessageSid
    /// The case and thread that it belongs to.
    let place: Place
    /// What it shares with others.
    let context: SMSContext
    /// The contact's, on the other.
    let contactNumber: PhoneNumber
    /// The text that is sent.
    let text: String
    /// The request's `sms`, where it had one; else the text.
    let sms: String
    /// The number of segments that the text takes.
    let segments: Int
    /// When it was accepted, to the millisecond.
    let accepted: Timestamp
    /// How it fares, where otherwise than usual.
    private let unusualPlan: DeliveryPlan?
    /// The id of the request that brought it; nil where a contact wrote it.
    let requestID: RequestID?
    /// What the client of that request was told.
    let answered: ClientAnswer

    /// The channel of an SMS (documented).
    static let channel = "voip"

    /// Where a message belongs.
    struct Place: Sendable {
        let caseID: Int
        /// The id of its case message, of the counter that chat messages share.
        let caseMessageID: Int
        let contactID: Int
        let threadID: Int
        let timelineID: Int
    }

    /// Who wrote a message, and so which way it goes.
    struct Author: Sendable {
        // One of the two, as two properties: in an enum of both the pointers would be marked, and the leak sanitizer would
        // not find what they lead to.
        let agent: Agent?
        let contact: Contact?

        /// An agent, in whose name it was sent.
        static func agent(_ agent: Agent) -> Author { Author(agent: agent, contact: nil) }
        /// The contact, from whom it came.
        static func contact(_ contact: Contact) -> Author { Author(agent: nil, contact: contact) }

        /// The id of the agent or contact.
        var id: Int { agent?.id ?? contact?.id ?? 0 }
        /// What the record and the case message of an SMS say (documented of what is sent; our choice of what came in).
        var summaryOfSMS: String { agent?.summaryOfSMS ?? "SMS by \(contact?.displayName ?? "")" }
    }

    /// Which way a message goes.
    enum Direction: String, Sendable, CaseIterable {
        case outbound, inbound
    }

    /// Creates a message.
    init(
        sequence: Int,
        id: Int,
        sid: MessageSid,
        at place: Place,
        in context: SMSContext,
        with contactNumber: PhoneNumber,
        text: String,
        sms: String,
        segments: Int,
        accepted: Timestamp,
        plan: DeliveryPlan? = nil,
        requestID: RequestID?,
        answered: ClientAnswer
    ) {
        self.sequence = sequence
        self.id = id
        self.sid = sid
        self.place = place
        self.context = context
        self.contactNumber = contactNumber
        self.text = text
        self.sms = sms
        self.segments = segments
        self.accepted = accepted
        unusualPlan = plan
        self.requestID = requestID
        self.answered = answered
    }
}

extension SMSMessage {
    /// The second in which it was accepted, as Acquire and Twilio show it.
    var second: WrittenSecond { context.second }
    /// How the text goes over the air; found out anew, since few ask and a message is to take little room.
    var encoding: SMSEncoding { SMSEncoding(of: text) }
    /// How it fares.
    var plan: DeliveryPlan { unusualPlan ?? context.usualPlan }
    var author: Author { context.author }
    /// The agent in whose name it was sent; nil of a contact's.
    var agent: Agent? { author.agent }
    /// The account that it was sent for.
    var account: Account { context.account }
    /// The account's number, on either side.
    var accountNumber: VoipNumber { context.accountNumber }
}

extension SMSMessage {
    var caseID: Int { place.caseID }
    var caseMessageID: Int { place.caseMessageID }
    var contactID: Int { place.contactID }
    var timelineID: Int { place.timelineID }

    /// When it was accepted, to the second, as Acquire and Twilio show it.
    var created: Timestamp { second.timestamp }

    /// Which way it goes.
    var direction: Direction {
        author.agent == nil ? .inbound : .outbound
    }

    var to: PhoneNumber { direction == .outbound ? contactNumber : accountNumber.number }
    var from: PhoneNumber { direction == .outbound ? accountNumber.number : contactNumber }

    /// How far it has come, from its beginning.
    /// - Parameter now: The time by its sandbox's clock.
    /// - Returns: Every status so far.
    func history(at now: Timestamp) -> [DeliveryPlan.Change] {
        plan.history(of: accepted, at: now)
    }

    /// How far it has come by now.
    /// - Parameter now: The time by its sandbox's clock.
    /// - Returns: The last status.
    func status(at now: Timestamp) -> MessageStatus {
        let passed = plan.steps.last { accepted.advanced(byMilliseconds: $0.after) <= now }
        return passed?.status ?? plan.beginning
    }
}
