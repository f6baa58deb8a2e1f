/// A message of a case as `crm/objects/case-message` shows it.
struct CaseMessageObject: APIObject {
    let message: CaseMessage
    let snapshot: ObjectSnapshot

    static let kind = "a case message"
    static let columns = [
        "id", "caseId", "channel", "senderId", "senderType", "type", "message", "dateCreated", "dateUpdated", "seen",
        "meta",
    ]
    static let relations = ["case"]

    /// Takes a message.
    init(_ message: CaseMessage, in snapshot: ObjectSnapshot) {
        self.message = message
        self.snapshot = snapshot
    }

    var record: JSONObject {
        var record = stored
        record.remove("sender")
        return record
    }

    /// What is quick to tell is told without the rest, since a condition asks every message.
    func value(ofColumn column: String) -> JSONValue {
        switch column {
        case "id": .number(message.id)
        case "caseId": .number(message.caseID)
        case "channel": .string(message.channel)
        default: stored[column] ?? .null
        }
    }

    func value(ofRelation relation: String) -> JSONValue {
        guard relation == "case", let found = CaseObject(message.caseID, in: snapshot) else { return .null }
        return .object(found.record)
    }

    /// The message and who wrote it, as one message is shown.
    var withSender: JSONValue {
        var shown = stored
        let sender = shown.remove("sender") ?? sender(of: shown)
        shown["sender"] = sender
        return .object(shown)
    }

    /// The message by now, with its sender where the fixture has that.
    private var stored: JSONObject {
        var shown = JSONValue { $0.value(message) }.objectValue ?? [:]
        if case .sms(let sms) = message.content { shown["meta"] = meta(of: sms, as: shown["meta"] ?? [:]) }
        return shown
    }

    /// Twilio's record of an SMS, with what changes as it fares.
    private func meta(of sms: SMSMessage, as accepted: JSONValue) -> JSONValue {
        let history = sms.history(at: snapshot.now)
        guard sms.direction == .outbound, let latest = history.last, history.count > 1 else { return accepted }
        var meta = accepted
        meta["status"] = .string(latest.status.rawValue)
        meta["dateUpdated"] = .string(latest.at.wholeSecond.description)
        if let sent = history.first(where: { $0.status == .sent }) {
            meta["dateSent"] = .string(sent.at.wholeSecond.description)
        }
        if let code = latest.errorCode { meta["errorCode"] = .number(code) }
        return meta
    }

    private func sender(of record: JSONObject) -> JSONValue {
        guard let id = record["senderId"]?.idValue else { return .null }
        return switch record["senderType"] {
        case "user": snapshot.agents[id].map { .object($0.record) } ?? .null
        case "contact":
            snapshot.contacts[id].map { contact in JSONValue { $0.value(participantUser: contact) } } ?? .null
        default: .null
        }
    }
}
