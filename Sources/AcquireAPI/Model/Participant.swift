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
    private static let shownFields = shape.fields.filter { field in
        field.key != "id" && !List.allCases.contains { $0.key == field.key }
    }

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

    /// Whether a fixture says that a list shows the participant otherwise than the first does.
    func isShownOtherwise(in list: List) -> Bool {
        list != .before && given[list.key] != nil
    }

    /// Writes the agent or the contact as participants' `user` shows it; null where there is none.
    /// - Parameters:
    ///   - writer: Where it goes.
    ///   - agents: The agents, by id.
    ///   - contact: The contact with an id.
    func writeUser(to writer: inout JSONWriter, _ agents: [Int: Agent], contact: (Int) -> Contact?) {
        if type == Self.agentType, let agent = userID.flatMap({ agents[$0] }) {
            writer.value(agent.participantUser)
        } else if type == Self.contactType, let contact = userID.flatMap(contact) {
            writer.value(participantUser: contact)
        } else {
            writer.null()
        }
    }

    /// Writes the participant as a list shows it.
    /// - Parameters:
    ///   - list: The list.
    ///   - caseID: The participant's case.
    ///   - writer: Where it goes.
    ///   - writeUser: Writes the agent or the contact as participants' `user` shows it, unless the fixture says otherwise.
    func write(in list: List, caseID: Int, to writer: inout JSONWriter, user writeUser: (inout JSONWriter) -> Void) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("caseId", caseID)
        writer.members(Self.shownFields, of: given)
        writer.key("user")
        if let user = given[list.key] ?? given[List.before.key] {
            writer.value(user)
        } else {
            writeUser(&writer)
        }
        writer.endObject()
    }
}
