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

    /// What of an SMS's case message changes from message to message.
    fileprivate enum Hole {
        case id, caseID, channel, senderID, summary, dateCreated, meta
    }

    fileprivate static let outboundTemplate = template(senderType: Participant.agentType, seen: "yes")
    fileprivate static let inboundTemplate = template(senderType: Participant.contactType, seen: "no")

    /// The case message of an SMS: its `meta` is Twilio's answer (our choice: documented are only its keys).
    private static func template(senderType: String, seen: String) -> JSONTemplate<Hole> {
        JSONTemplate([
            "id": .hole(.id),
            "caseId": .hole(.caseID),
            "channel": .hole(.channel),
            "senderId": .hole(.senderID),
            "senderType": .value(.string(senderType)),
            "type": "sms",
            "message": .hole(.summary),
            "dateCreated": .hole(.dateCreated),
            "dateUpdated": nil,
            "seen": .value(.string(seen)),
            "meta": .hole(.meta),
        ])
    }

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

    /// Writes the case message of an SMS.
    private mutating func value(caseMessageOf sms: SMSMessage) {
        let isOutbound = sms.direction == .outbound
        let template = isOutbound ? CaseMessage.outboundTemplate : CaseMessage.inboundTemplate
        template.write(to: &self) { hole, writer in
            switch hole {
            case .id: writer.value(sms.caseMessageID)
            case .caseID: writer.value(sms.caseID)
            case .channel: writer.value(sms.channel)
            case .senderID: writer.value(sms.author.id)
            case .summary: writer.value(sms.summary)
            case .dateCreated: writer.value(sms.created)
            case .meta: TwilioMessage.write(sms, to: &writer)
            }
        }
    }
}
