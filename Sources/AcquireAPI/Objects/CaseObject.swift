import HTTPMessage

/// A case as `crm/objects/case` shows it.
struct CaseObject: APIObject {
    let conversation: Conversation
    let snapshot: ObjectSnapshot

    static let kind = "a case"
    static let columns = CaseEntry.commonKeys + ["threadId"]
    static let constantColumns = ["id", "threadId"]
    static let relations = ["contact", "messages", "cases", "users", "fields", "tags", "timeline", "parent"]

    /// The case with an id; nil where there is none.
    init?(_ id: Int, in snapshot: ObjectSnapshot) {
        guard let conversation = snapshot.cases[id] else { return nil }
        self.conversation = conversation
        self.snapshot = snapshot
    }

    private var found: Case { conversation.case }

    var record: JSONObject {
        JSONObject(Self.columns.map { (key: $0, value: value(ofColumn: $0)) })
    }

    func value(ofColumn column: String) -> JSONValue {
        switch column {
        case "dateUpdated": found.dateUpdated.map { .string($0.description) } ?? .null
        case "threadId": .number(found.threadID)
        default: found.fixed.entry[column] ?? .null
        }
    }

    func value(ofRelation relation: String) -> JSONValue {
        switch relation {
        case "contact": contact
        case "messages":
            .array(
                snapshot.messages.messages(ofCase: found.id, in: snapshot.cases)
                    .map { .object(CaseMessageObject($0, in: snapshot).record) })
        case "cases": .array(records(of: snapshot.cases.ids(ofThread: found.threadID).filter { $0 != found.id }))
        case "users": users
        case "fields": found.fixed.entry["fields"] ?? [:]
        case "tags": found.fixed.entry["tags"] ?? []
        case "timeline": timeline
        case "parent": records(of: [found.fixed.parentID].compactMap(\.self)).first ?? .null
        default: .null
        }
    }

    /// The thread's timeline, as a case in an answer to a send shows it.
    private var timeline: JSONValue {
        let (shown, fixed) = (conversation.timeline, conversation.timeline.fixed)
        return [
            "id": .number(fixed.id),
            "objectType": fixed["objectType"],
            "caseId": .number(shown.caseID),
            "viewId": fixed["viewId"],
            "noteId": fixed["noteId"],
            "threadId": .number(fixed.threadID),
            "dateCreated": fixed["dateCreated"],
            "dateUpdated": shown.dateUpdated.map { .string(String(ascii: $0.text.span)) } ?? .null,
            "contactId": .number(fixed.contactID),
            "archive": fixed["archive"],
            "meta": fixed["meta"],
        ]
    }

    /// The contact, without `fields` (documented).
    private var contact: JSONValue {
        guard var record = snapshot.contacts[found.contactID]?.record else { return .null }
        record.remove("fields")
        return .object(record)
    }

    /// The case's participants.
    var users: JSONValue {
        JSONValue { found.fixed.thread.writeUsers(of: found.fixed.entry, in: .before, to: &$0) }
    }

    private func records(of ids: [Int]) -> [JSONValue] {
        ids.compactMap { CaseObject($0, in: snapshot) }.map { .object($0.record) }
    }
}
