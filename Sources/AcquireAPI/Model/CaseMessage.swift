import HTTPMessage

/// One message of a case, on any channel.
struct CaseMessage: Sendable {
    // One of the two, as two properties: in an enum of both the pointers would be marked, and the leak sanitizer would not
    // find what they lead to.
    private let recorded: Recorded?
    private let sms: SMSMessage?

    /// A message of the fixture.
    private final class Recorded: Sendable {
        let id: Int
        let caseID: Int
        let channel: String
        let isEvent: Bool
        let json: RawJSON

        init(id: Int, caseID: Int, channel: String, isEvent: Bool, json: RawJSON) {
            self.id = id
            self.caseID = caseID
            self.channel = channel
            self.isEvent = isEvent
            self.json = json
        }
    }

    /// What the message says, and so how it is shown.
    enum Content: Sendable {
        /// A message of the fixture, as it has it.
        case recorded(RawJSON)
        /// An SMS that was sent through the mock.
        case sms(SMSMessage)
    }

    var id: Int { recorded?.id ?? sms?.caseMessageID ?? 0 }
    var caseID: Int { recorded?.caseID ?? sms?.caseID ?? 0 }
    var channel: String { recorded?.channel ?? (sms == nil ? "" : SMSMessage.channel) }
    /// Whether it tells of something that happened rather than of something said.
    var isEvent: Bool { recorded?.isEvent ?? false }
    /// The second in which an SMS was accepted.
    var second: WrittenSecond? { sms?.second }
    /// What it says.
    var content: Content { sms.map(Content.sms) ?? .recorded(recorded?.json ?? RawJSON(.null)) }

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
    enum Hole: Sendable {
        case id, caseID, senderID, summary, dateCreated
        case twilio(TwilioMessage.Hole)
    }

    /// The case message of an SMS: its `meta` is Twilio's answer (our choice: documented are only its keys).
    /// - Parameters:
    ///   - accountSid: Twilio's sid of the account.
    ///   - profile: What this account's answers have otherwise.
    ///   - direction: Which way the messages go.
    /// - Returns: The template.
    static func template(
        ofAccount accountSid: String, _ profile: AnswerProfile, _ direction: SMSMessage.Direction
    ) -> JSONTemplate<Hole> {
        let isOutbound = direction == .outbound
        return JSONTemplate([
            "id": .hole(.id),
            "caseId": .hole(.caseID),
            "channel": .value(.string(SMSMessage.channel)),
            "senderId": .hole(.senderID),
            "senderType": .value(.string(isOutbound ? Participant.agentType : Participant.contactType)),
            "type": "sms",
            "message": .hole(.summary),
            "dateCreated": .hole(.dateCreated),
            "dateUpdated": nil,
            "seen": .value(isOutbound ? "yes" : "no"),
            "meta": TwilioMessage.node(ofAccount: accountSid, profile, direction) { .twilio($0) },
        ])
    }

    /// Creates a message of a checked record of a fixture.
    /// - Parameters:
    ///   - record: The record.
    ///   - caseID: The case it stands in.
    init?(_ record: JSONObject, in caseID: Int) {
        guard let id = record["id"]?.idValue, let channel = record["channel"]?.stringValue else { return nil }
        let caseID = record["caseId"]?.idValue ?? caseID
        var shown: JSONObject = ["id": .number(id), "caseId": .number(caseID)]
        for (key, value) in record where key != "id" && key != "caseId" { shown[key] = value }
        recorded = Recorded(
            id: id, caseID: caseID, channel: channel, isEvent: record["type"] == "event", json: RawJSON(.object(shown)))
        sms = nil
    }

    /// Creates the case message of an SMS.
    init(_ sms: SMSMessage) {
        recorded = nil
        self.sms = sms
    }
}

extension CaseMessage {
    /// How many bytes its JSON has at the most.
    var room: Int {
        guard let sms else { return recorded?.json.bytes.count ?? 0 }
        return sms.context.caseMessage.room(
            withLongValues: sms.context.quotedSummary.bytes.count + TwilioMessage.roomForLongValues(of: sms))
    }

    /// Writes it.
    /// - Parameter output: Where it goes, with ``room``.
    func write(to output: inout OutputSpan<UInt8>) {
        sms?.writeCaseMessage(to: &output)
        if let recorded { output.append(recorded.json) }
    }
}

extension SMSMessage {
    // A method of its own, so that nobody is counted; see ``SMSContext``.
    fileprivate func writeCaseMessage(to output: inout OutputSpan<UInt8>) {
        context.writeCaseMessage(of: self, to: &output)
    }
}

extension SMSContext {
    /// Writes the case message of an SMS with this context.
    @inline(never)
    fileprivate func writeCaseMessage(of sms: SMSMessage, to output: inout OutputSpan<UInt8>) {
        let sid = sms.sid.text
        caseMessage.write(to: &output) { hole, output in
            switch hole {
            case .id: output.append(integer: sms.caseMessageID)
            case .caseID: output.append(integer: sms.caseID)
            case .senderID: output.append(integer: author.id)
            case .summary: output.append(quotedSummary)
            case .dateCreated: output.append(copying: second.json.span)
            case .twilio(let hole): TwilioMessage.fill(hole, for: sms, sid, &output)
            }
        }
    }
}

extension JSONWriter {
    /// Writes a case message.
    mutating func value(_ message: CaseMessage) {
        value(room: message.room) { message.write(to: &$0) }
    }
}
