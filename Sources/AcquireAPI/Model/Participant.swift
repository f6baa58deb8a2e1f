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

    static let shape = RecordShape(fields: [
        .required("id", .id),
        .required("type", .text),
        .required("userId", .optionalID),
        .field("role", else: "owner"),
        .field("status", else: "active"),
        .field("dateCreated"),
        .field("dateLastAssigned"),
        .field("closed", else: "no"),
        .field("meta"),
        .optional("user", .anything),
        .optional("threadUser", .anything),
    ])

    /// Creates a participant of a checked record.
    init?(_ record: JSONObject) {
        guard let id = record["id"]?.intValue, let type = record["type"]?.stringValue else { return nil }
        self.init(id: id, type: type, record)
    }

    /// Creates a participant with an id and a type that its record has too.
    init(id: Int, type: String, _ record: JSONObject) {
        self.id = id
        self.type = type
        userID = record["userId"]?.intValue
        self.record = record
    }

    /// Whether this is an agent who works on the case and owns it.
    var isActiveOwner: Bool {
        type == Self.agentType && record["role"] == "owner" && record["status"] == "active"
    }

    /// Which list of participants is shown.
    enum List: Sendable {
        /// `cas.users`: those of the case.
        case ofCase
        /// `timeline.case.users`: those of the whole thread.
        case ofThread
    }

    /// The participant as a list shows it.
    /// - Parameters:
    ///   - list: The list.
    ///   - caseID: The participant's case.
    ///   - user: The agent or the contact as participants' `user` shows it, unless the fixture says otherwise.
    /// - Returns: The participant's JSON.
    func json(in list: List, caseID: Int, user: JSONValue) -> JSONValue {
        var shown: JSONObject = ["id": .number(id), "caseId": .number(caseID)]
        for (key, value) in record where !["id", "user", "threadUser"].contains(key) { shown[key] = value }
        let inThread = list == .ofThread ? record["threadUser"] : nil
        shown["user"] = inThread ?? record["user"] ?? user
        return .object(shown)
    }
}
