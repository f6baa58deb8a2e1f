/// One message of a case, on any channel.
struct CaseMessage: Sendable {
    let id: Int
    let caseID: Int
    let channel: String
    /// Whether it tells of something that happened rather than of something said.
    let isEvent: Bool
    let content: Content

    /// What the message says, and so how it is shown.
    enum Content: Sendable {
        /// A message of the fixture, as it has it.
        case recorded(RawJSON)
        /// An SMS that was sent through the mock.
        case sms(SMSMessage)
    }

    static let shape = RecordShape(fields: [
        .required("id", .id),
        .optional("caseId", .id),
        .field("channel", .text, else: "chat"),
        .field("senderId"),
        .field("senderType", .optionalString),
        .field("type", .text, else: "message"),
        .field("message"),
        .field("dateCreated", .optionalDate),
        .field("dateUpdated", .optionalDate),
        .field("seen", else: "no"),
        .field("meta", else: [:]),
        .optional("sender", .anything),
    ])

    /// Creates a message of a checked record of a fixture.
    /// - Parameters:
    ///   - record: The record.
    ///   - caseID: The case it stands in.
    init?(_ record: JSONObject, in caseID: Int) {
        guard let id = record["id"]?.idValue, let channel = record["channel"]?.stringValue else { return nil }
        self.id = id
        self.caseID = record["caseId"]?.idValue ?? caseID
        self.channel = channel
        isEvent = record["type"] == "event"
        var shown: JSONObject = ["id": .number(id), "caseId": .number(self.caseID)]
        for (key, value) in record where key != "id" && key != "caseId" { shown[key] = value }
        content = .recorded(RawJSON(.object(shown)))
    }

    /// Creates the case message of an SMS.
    init(_ sms: SMSMessage) {
        id = sms.caseMessageID
        caseID = sms.caseID
        channel = sms.channel
        isEvent = false
        content = .sms(sms)
    }
}

extension JSONWriter {
    /// Writes a case message, or `null` where there is none.
    mutating func value(_ message: CaseMessage?) {
        switch message?.content {
        case nil: null()
        case .recorded(let json): value(json)
        case .sms(let sms): value(caseMessageOf: sms)
        }
    }

    /// Writes the case message of an SMS: its `meta` is Twilio's answer (our choice: documented are only its keys).
    private mutating func value(caseMessageOf sms: SMSMessage) {
        beginObject()
        member("id", sms.caseMessageID)
        member("caseId", sms.caseID)
        member("channel", sms.channel)
        switch sms.author {
        case .agent(let agent):
            member("senderId", agent.id)
            member("senderType", Participant.agentType)
        case .contact(let contact):
            member("senderId", contact.id)
            member("senderType", Participant.contactType)
        }
        member("type", "sms")
        member("message", sms.summary)
        member("dateCreated", sms.created.description)
        nullMember("dateUpdated")
        member("seen", sms.direction == .outbound ? "yes" : "no")
        key("meta")
        TwilioMessage.write(sms, to: &self)
        endObject()
    }
}
