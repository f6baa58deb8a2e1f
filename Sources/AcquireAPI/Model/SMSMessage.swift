/// An SMS that was accepted.
final class SMSMessage: Sendable {
    /// The id of the SMS record, which counts on its own.
    let id: Int
    /// Twilio's id of the message.
    let sid: String
    let caseID: Int
    /// The id of the case message, of the counter that chat messages share.
    let caseMessageID: Int
    let contactID: Int
    let timelineID: Int
    let to: PhoneNumber
    let from: VoipNumber
    /// The text that is sent.
    let text: String
    /// The request's `sms`, where it had one; else the text.
    let sms: String
    let encoding: SMSEncoding
    let sender: Agent
    /// The account that it was sent for.
    let account: Account
    /// When it was accepted, to the second.
    let created: Timestamp

    /// The channel of an SMS (documented).
    let channel = "voip"

    /// Creates a message.
    init(
        id: Int,
        sid: String,
        caseMessageID: Int,
        in conversation: (caseID: Int, contactID: Int, timelineID: Int),
        request: SendSMSRequest,
        sender: Agent,
        account: Account,
        created: Timestamp
    ) {
        self.id = id
        self.sid = sid
        self.caseMessageID = caseMessageID
        caseID = conversation.caseID
        contactID = conversation.contactID
        timelineID = conversation.timelineID
        to = request.to
        from = request.from
        text = request.text
        sms = request.sms
        encoding = request.encoding
        self.sender = sender
        self.account = account
        self.created = created
    }

    /// What the record and the case message say (documented).
    var summary: String {
        "SMS by \(sender.name)"
    }
}
