/// What the cases of a thread show of each other: their participants.
struct CaseThread: Sendable {
    /// The cases, by ascending id.
    private let entries: [CaseEntry]
    /// Whom participants' `user` shows, as they were when the thread was gathered; made when it is shown.
    private let agents: [Int: Agent]
    private let contacts: [Contact]

    /// Gathers a thread.
    /// - Parameters:
    ///   - entries: Its cases.
    ///   - users: The agents and contacts behind participants.
    init(_ entries: [CaseEntry], _ users: ParticipantUsers) {
        self.entries = entries.count == 1 ? entries : entries.sorted { $0.id < $1.id }
        agents = users.agents
        var contacts: [Contact] = []
        for entry in entries {
            for participant in entry.participants {
                guard let contact = users.contact(of: participant) else { continue }
                if !contacts.contains(where: { $0.id == contact.id }) { contacts.append(contact) }
            }
        }
        self.contacts = contacts
    }

    /// The ids of the cases, ascending.
    var caseIDs: [Int] { entries.map(\.id) }

    /// The participants that a list of a case shows: the thread's list has this case's first, then the others' by
    /// ascending case id (documented).
    /// - Parameters:
    ///   - entry: The case.
    ///   - list: The list.
    /// - Returns: The participants, as the list shows them.
    func users(of entry: CaseEntry, in list: Participant.List) -> [JSONValue] {
        let others = list == .thread ? entries.filter { $0.id != entry.id } : []
        return ([entry] + others).flatMap { entry in
            entry.participants.map { $0.json(in: list, caseID: entry.id, user: user(of: $0)) }
        }
    }

    private func user(of participant: Participant) -> JSONValue {
        guard let id = participant.userID else { return .null }
        return switch participant.type {
        case Participant.agentType: agents[id]?.participantUser ?? .null
        case Participant.contactType: contacts.first { $0.id == id }?.participantUser ?? .null
        default: .null
        }
    }
}
