/// Somebody who takes part in a case: an agent or the contact.
struct Participant: Sendable {
    let id: Int
    let type: String
    /// The agent's or the contact's id.
    let userID: Int?
    /// What of the record was given; the rest is made when it is shown.
    private let given: JSONObject

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

    /// What of the shape every list shows.
    private static let shownShape = RecordShape(
        fields: shape.fields.filter { field in field.key != "id" && !List.allCases.contains { $0.key == field.key } }
    )

    /// Creates a participant of a checked record, which may lack what the shape makes up for.
    init?(_ record: JSONObject) {
        guard let id = record["id"]?.idValue, let type = record["type"]?.stringValue else { return nil }
        self.init(id: id, type: type, record)
    }

    /// Creates a participant with an id and a type that its record has too.
    init(id: Int, type: String, _ record: JSONObject) {
        self.id = id
        self.type = type
        userID = record["userId"]?.idValue
        given = record
    }

    /// The whole record as a fixture has it.
    var record: JSONObject {
        Self.shape.ordered(given)
    }

    /// Whether this is an agent who works on the case and owns it.
    var isActiveOwner: Bool {
        type == Self.agentType && Self.shape.value(of: "role", in: given) == "owner"
            && Self.shape.value(of: "status", in: given) == "active"
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
        for (key, value) in Self.shownShape.ordered(given) { shown.append(key, value) }
        shown["user"] = given[list.key] ?? given[List.before.key] ?? user
        return .object(shown)
    }
}
