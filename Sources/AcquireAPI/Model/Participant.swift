/// Somebody who takes part in a case: an agent or the contact.
struct Participant: Sendable {
    let id: Int
    let type: String
    /// The agent's or the contact's id.
    let userID: Int?
    /// The record as a fixture has it.
    let record: JSONObject

    static let agentType = "user"
    static let contactType = "contact"
    /// The types whose `user` the mock can make (the documented ones).
    static let knownTypes = [agentType, contactType]

    static let shape = RecordShape(fields: [
        .required("id", .id),
        .required("type", .text),
        .required("userId", .optionalID),
        .field("role", .text, else: "owner"),
        .field("status", .text, else: "active"),
        .field("dateCreated", .optionalDate),
        .field("dateLastAssigned", .optionalDate),
        .field("closed", .oneOf(["no", "yes"]), else: "no"),
        .field("meta"),
        .optional(List.before.key, .anything),
        .optional(List.after.key, .anything),
        .optional(List.thread.key, .anything),
    ])

    /// Creates a participant of a checked record.
    init?(_ record: JSONObject) {
        guard let id = record["id"]?.idValue, let type = record["type"]?.stringValue else { return nil }
        self.init(id: id, type: type, record)
    }

    /// Creates a participant with an id and a type that its record has too.
    init(id: Int, type: String, _ record: JSONObject) {
        self.id = id
        self.type = type
        userID = record["userId"]?.idValue
        self.record = record
    }

    /// Whether this is an agent who works on the case and owns it.
    var isActiveOwner: Bool {
        type == Self.agentType && record["role"] == "owner" && record["status"] == "active"
    }

    /// Which list of participants is shown.
    enum List: CaseIterable, Sendable {
        /// `data.cas.users`: those of the case.
        case before
        /// `data.data.cas.users`: the same.
        case after
        /// `data.timeline.case.users`: those of the whole thread.
        case thread

        /// The key under which a fixture says how the list shows `user` (documented: an agent's `meta` comes and goes);
        /// where it does not say, the other lists show it as the first does.
        var key: String {
            switch self {
            case .before: "user"
            case .after: "userAfter"
            case .thread: "threadUser"
            }
        }
    }

    /// The participant as a list shows it.
    /// - Parameters:
    ///   - list: The list.
    ///   - caseID: The participant's case.
    ///   - user: The agent or the contact as participants' `user` shows it, unless the fixture says otherwise.
    /// - Returns: The participant's JSON.
    func json(in list: List, caseID: Int, user: JSONValue) -> JSONValue {
        var shown: JSONObject = ["id": .number(id), "caseId": .number(caseID)]
        for (key, value) in record where key != "id" && !List.allCases.contains(where: { $0.key == key }) {
            shown[key] = value
        }
        shown["user"] = record[list.key] ?? record[List.before.key] ?? user
        return .object(shown)
    }
}
