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

    /// Whether a list of a case shows it otherwise than the case's first list does.
    func isShownOtherwise(_ entry: CaseEntry, in list: Participant.List) -> Bool {
        (list == .thread && entries.count > 1) || entry.participants.contains { $0.isShownOtherwise(in: list) }
    }

    /// Writes the participants that a list of a case shows: the thread's list has this case's first, then the others' by
    /// ascending case id (documented).
    /// - Parameters:
    ///   - entry: The case.
    ///   - list: The list.
    ///   - writer: Where they go, as the list shows them.
    func writeUsers(of entry: CaseEntry, in list: Participant.List, to writer: inout JSONWriter) {
        writer.beginArray()
        write(entry.participants, of: entry.id, in: list, to: &writer)
        if list == .thread {
            for other in entries where other.id != entry.id {
                write(other.participants, of: other.id, in: list, to: &writer)
            }
        }
        writer.endArray()
    }

    private func write(
        _ participants: [Participant], of caseID: Int, in list: Participant.List, to writer: inout JSONWriter
    ) {
        for participant in participants {
            participant.write(in: list, caseID: caseID, to: &writer) { writer in
                participant.writeUser(to: &writer, agents) { id in contacts.first { $0.id == id } }
            }
        }
    }
}
