/// The cases of one sandbox, and the threads and timelines they make up.
struct CaseStore: Sendable {
    /// A case and those that it was reopened as.
    private struct Thread: Sendable {
        var timeline: Timeline
        /// By ascending id.
        var caseIDs: [Int]
    }

    private var byID: [Int: Case] = [:]
    private var threads: [Int: Thread] = [:]
    private var threadIDsByTimeline: [Int: Int] = [:]
    private var idsByContact: [Int: [Int]] = [:]

    /// Creates an empty store.
    init() {}

    /// The case with this id.
    subscript(id: Int) -> Case? {
        byID[id]
    }

    /// The timeline of a case's thread.
    func timeline(of shown: Case) -> Timeline? {
        threads[shown.threadID]?.timeline
    }

    /// The id of a thread, by that of its first case or, as the answer's `data.threadId` has it, of any of its cases.
    func threadID(named id: Int) -> Int? {
        byID[id]?.threadID
    }

    /// The id of the thread that a timeline belongs to.
    func threadID(ofTimeline timelineID: Int) -> Int? {
        threadIDsByTimeline[timelineID]
    }

    /// The newest active case of a thread, else its newest.
    func currentCase(ofThread threadID: Int) -> Case? {
        let cases = (threads[threadID]?.caseIDs ?? []).reversed().compactMap { byID[$0] }
        return cases.first(where: \.isActive) ?? cases.first
    }

    /// The most recently updated active case of some contacts; of several as recent the newest.
    func latestActiveCase(ofContacts contactIDs: [Int]) -> Case? {
        contactIDs.flatMap { idsByContact[$0] ?? [] }.compactMap { byID[$0] }.filter(\.isActive)
            .max { ($0.dateUpdated ?? .distantPast, $0.id) < ($1.dateUpdated ?? .distantPast, $1.id) }
    }

    /// Changes a case and its thread's timeline.
    mutating func update(_ changed: Case, timeline: Timeline) {
        byID[changed.id] = changed
        threads[changed.threadID]?.timeline = timeline
    }

    /// Adds the cases of one thread.
    /// - Parameters:
    ///   - entries: The thread's cases.
    ///   - timeline: Its timeline.
    ///   - user: What a participant's `user` shows.
    mutating func insertThread(_ entries: [CaseEntry], timeline: Timeline, user: (Participant) -> JSONValue) {
        let ordered = entries.sorted { $0.id < $1.id }
        func users(of entry: CaseEntry, in list: Participant.List) -> [JSONValue] {
            entry.participants.map { $0.json(in: list, caseID: entry.id, user: user($0)) }
        }
        for entry in ordered {
            let others = ordered.filter { $0.id != entry.id }
            let fixed = Case.Fixed(
                entry,
                users: users(of: entry, in: .ofCase),
                threadUsers: ([entry] + others).flatMap { users(of: $0, in: .ofThread) },
            )
            byID[entry.id] = Case(fixed, entry: entry)
            idsByContact[entry.contactID, default: []].append(entry.id)
        }
        guard let threadID = ordered.first?.threadID else { return }
        threads[threadID] = Thread(timeline: timeline, caseIDs: ordered.map(\.id))
        threadIDsByTimeline[timeline.id] = threadID
    }
}
