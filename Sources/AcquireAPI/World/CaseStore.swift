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
    /// The how-manieth update a case's last was, since updates within one second have the same date.
    private var lastUpdates: [Int: Int] = [:]
    private var updateCount = 0

    /// Creates an empty store.
    init() {}

    /// The case with this id, and its thread's timeline.
    subscript(id: Int) -> Conversation? {
        guard let found = byID[id], let thread = threads[found.threadID] else { return nil }
        return Conversation(case: found, timeline: thread.timeline)
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
    func currentCase(ofThread threadID: Int) -> Conversation? {
        let cases = (threads[threadID]?.caseIDs ?? []).reversed().compactMap { byID[$0] }
        return (cases.first(where: \.isActive) ?? cases.first).flatMap { self[$0.id] }
    }

    /// The most recently updated active case of some contacts; where none was updated here, by the fixture's dates, and of
    /// several as recent the newest.
    func latestActiveCase(ofContacts contactIDs: [Int]) -> Conversation? {
        contactIDs.flatMap { idsByContact[$0] ?? [] }.compactMap { byID[$0] }.filter(\.isActive)
            .max { recency(of: $0) < recency(of: $1) }
            .flatMap { self[$0.id] }
    }

    private func recency(of found: Case) -> (Int, Timestamp, Int) {
        (lastUpdates[found.id] ?? 0, found.dateUpdated ?? .distantPast, found.id)
    }

    /// Changes a case and its thread's timeline.
    mutating func update(_ changed: Conversation) {
        updateCount += 1
        lastUpdates[changed.case.id] = updateCount
        byID[changed.case.id] = changed.case
        threads[changed.case.threadID]?.timeline = changed.timeline
    }

    /// Adds the cases of one thread.
    /// - Parameters:
    ///   - current: The thread's current case.
    ///   - others: Its other cases.
    ///   - timeline: Its timeline.
    ///   - user: What a participant's `user` shows.
    /// - Returns: The current case.
    @discardableResult
    mutating func insertThread(
        _ current: CaseEntry,
        others: [CaseEntry] = [],
        timeline: Timeline,
        user: (Participant) -> JSONValue
    ) -> Conversation {
        let thread = CaseThread([current] + others, user: user)
        threads[current.threadID] = Thread(timeline: timeline, caseIDs: thread.caseIDs)
        threadIDsByTimeline[timeline.id] = current.threadID
        for entry in others { insert(entry, in: thread) }
        return Conversation(case: insert(current, in: thread), timeline: timeline)
    }

    @discardableResult
    private mutating func insert(_ entry: CaseEntry, in thread: CaseThread) -> Case {
        let made = Case(Case.Fixed(entry, in: thread), entry: entry)
        byID[entry.id] = made
        idsByContact[entry.contactID, default: []].append(entry.id)
        return made
    }
}
