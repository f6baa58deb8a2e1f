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

    /// Whether there is a case with this id.
    func contains(_ id: Int) -> Bool {
        byID[id] != nil
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

    /// The ids of all cases, ascending.
    var ids: [Int] { byID.keys.sorted() }
    /// The ids of a thread's cases, ascending.
    func ids(ofThread threadID: Int) -> [Int] { threads[threadID]?.caseIDs ?? [] }
    /// The ids of a contact's cases, in the order in which they came.
    func ids(ofContact contactID: Int) -> [Int] { idsByContact[contactID] ?? [] }
    /// How many cases there are.
    var count: Int { byID.count }

    /// The cases that were updated here, by their last update.
    var updateOrder: [Int] {
        lastUpdates.sorted { $0.value < $1.value }.map(\.key)
    }

    /// The participant of any case that has one of these ids.
    func firstParticipant(of ids: Set<Int>) -> Int? {
        for found in byID.values {
            for participant in found.fixed.participants where ids.contains(participant.id) { return participant.id }
        }
        return nil
    }

    /// Takes the order of updates of a state that was saved.
    /// - Parameter order: The cases that were updated, by their last update.
    mutating func restoreUpdates(_ order: [Int]) {
        updateCount = order.count
        lastUpdates = Dictionary(zip(order, 1...)) { _, last in last }
    }

    /// Adds a case to a thread that is there; it becomes the thread's current one.
    /// - Parameters:
    ///   - entry: The case.
    ///   - user: What a participant's `user` shows.
    /// - Returns: The case; nil where there is no such thread.
    mutating func join(_ entry: CaseEntry, user: (Participant) -> JSONValue) -> Conversation? {
        guard var thread = threads[entry.threadID] else { return nil }
        let others = thread.caseIDs.compactMap { byID[$0] }
        let joined = CaseThread(others.map(\.fixed.entry) + [entry], user: user)
        for var other in others {
            other.fixed = Case.Fixed(other.fixed.entry, in: joined)
            byID[other.id] = other
        }
        let made = insert(entry, in: joined)
        thread.caseIDs = joined.caseIDs
        thread.timeline.caseID = entry.id
        threads[entry.threadID] = thread
        return Conversation(case: made, timeline: thread.timeline)
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
