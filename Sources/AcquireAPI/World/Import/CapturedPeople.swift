/// The agents and contacts that a captured answer tells of.
struct CapturedPeople {
    /// The sender first, then by id.
    let agents: [JSONObject]
    /// The case's contact first, then by id.
    let contacts: [JSONObject]
    private let shownUsers: ParticipantUsers

    /// Reads the `data` of a captured answer.
    init(_ data: JSONValue) {
        let embedded = data["timeline"]?["case"]
        // Whoever sent the last message is known by type and id only, and comes last.
        let lastMessage = embedded?["lastMessage"]
        let lastSender: JSONValue = [
            "type": lastMessage?["senderType"] ?? .null, "userId": lastMessage?["senderId"] ?? .null,
        ]
        let participants =
            (data["cas"]?["users"]?.arrayValue ?? []) + (embedded?["users"]?.arrayValue ?? []) + [lastSender]
        let sender = Agent.shape.members(of: data["data"]?["sender"])
        let contactID = data["data"]?["cas"]?["contactId"] ?? .null
        agents =
            [sender]
            + Self.others(participants, Participant.agentType, but: sender["id"]) { id, user in
                var agent = Agent.shape.soundMembers(of: user)
                agent["id"] = id
                if agent["name"]?.stringValue == nil { agent["name"] = .string("#\(RawJSON(id))") }
                return agent
            }
        let snapshot = data["data"]?["cas"]?["meta"]?["contact"] ?? .null
        let ownUser = participants.first { $0["type"] == "contact" && $0["userId"] == contactID }?["user"] ?? .null
        let isSnapshotOfContact = snapshot["id"] == contactID && snapshot["fields"]?.objectValue != nil
        let contact = isSnapshotOfContact ? Contact.shape.soundMembers(of: snapshot) : Self.contact(contactID, ownUser)
        contacts = [contact] + Self.others(participants, Participant.contactType, but: contactID, Self.contact)
        shownUsers = ParticipantUsers(
            agents: Dictionary(
                agents.compactMap { Agent(Agent.shape.ordered($0)) }.map { ($0.id, $0) },
                uniquingKeysWith: { first, _ in first }
            ),
            contacts: ContactStore(contacts.compactMap { Contact(Contact.shape.ordered($0)) }),
        )
    }

    /// What a participant's `user` shows unless the fixture says otherwise.
    func user(of participant: JSONObject) -> JSONValue {
        Participant(Participant.shape.ordered(participant)).map(shownUsers.user) ?? .null
    }

    /// A contact of whom no more is known than what a participant's `user` shows.
    private static func contact(_ id: JSONValue, _ user: JSONValue) -> JSONObject {
        let name = user["name"]?.stringValue ?? ""
        return ["id": id, "fields": name.isEmpty || name == "#\(RawJSON(id))" ? [:] : ["name": .string(name)]]
    }

    /// The users of some type behind participants, each once, by id.
    private static func others(
        _ participants: [JSONValue],
        _ type: String,
        but known: JSONValue?,
        _ make: (JSONValue, JSONValue) -> JSONObject
    ) -> [JSONObject] {
        var found: [Int: JSONObject] = [:]
        for participant in participants where participant["type"]?.stringValue == type {
            guard let id = participant["userId"], let number = id.idValue, id != known, found[number] == nil else {
                continue
            }
            found[number] = make(id, participant["user"] ?? .null)
        }
        return found.sorted { $0.key < $1.key }.map(\.value)
    }
}
