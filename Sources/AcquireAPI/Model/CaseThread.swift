/// What the cases of a thread show of each other: their participants.
struct CaseThread: Sendable {
    /// The cases, by ascending id.
    private let entries: [CaseEntry]
    /// What the `user` of each participant shows, by the participant's id.
    private let users: [Int: JSONValue]

    /// Gathers a thread.
    /// - Parameters:
    ///   - entries: Its cases.
    ///   - user: What a participant's `user` shows.
    init(_ entries: [CaseEntry], user: (Participant) -> JSONValue) {
        self.entries = entries.sorted { $0.id < $1.id }
        let participants = entries.flatMap(\.participants)
        users = Dictionary(participants.map { ($0.id, user($0)) }) { first, _ in first }
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
            entry.participants.map { $0.json(in: list, caseID: entry.id, user: users[$0.id] ?? .null) }
        }
    }
}
