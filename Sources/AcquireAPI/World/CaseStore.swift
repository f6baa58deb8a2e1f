/// The cases of one sandbox, and the threads and timelines they make up.
struct CaseStore: Sendable {
    /// A case, and where its thread stands.
    private struct Entry: Sendable {
        var `case`: Case
        let thread: Int
        /// The how-manieth update the case's last was, since updates within one second have the same date.
        var lastUpdate = 0
        /// The newest message, on any channel, which may outlive its place among the messages.
        var lastMessage: CaseMessage?
        /// Where the latest SMS stands among the messages.
        var latestSMS = MessageStore.nowhere
    }

    /// A case and those that it was reopened as.
    private struct Thread: Sendable {
        var timeline: Timeline
        /// By ascending id.
        var caseIDs: [Int]
    }

    /// Where each thread stands among the threads.
    private var threadPositions: [Int: Int] = [:]
    private var threadIDsByTimeline: [Int: Int] = [:]
    private var idsByContact: [Int: [Int]] = [:]
    // What each send looks at stands together.
    /// Where each case stands in the entries.
    private var positions: [Int: Int] = [:]
    private var entries: [Entry] = []
    private var threads: [Thread] = []
    private var updateCount = 0

    /// Creates an empty store.
    init() {}

    /// Makes room for so many cases.
    mutating func reserveCapacity(_ count: Int) {
        entries.reserveCapacity(count)
        threads.reserveCapacity(count)
        positions.reserveCapacity(count)
        threadPositions.reserveCapacity(count)
        threadIDsByTimeline.reserveCapacity(count)
        idsByContact.reserveCapacity(count)
    }

    /// The case with this id, and its thread's timeline.
    subscript(id: Int) -> Conversation? {
        positions[id].map { self[at: $0] }
    }

    /// Where a case stands, which stays so.
    func position(of id: Int) -> Int? {
        positions[id]
    }

    /// What no send changes in the case at a position.
    func fixed(at position: Int) -> Case.Fixed {
        entries[position].case.fixed
    }

    /// The case at a position, and its thread's timeline.
    subscript(at position: Int) -> Conversation {
        Conversation(case: entries[position].case, timeline: threads[entries[position].thread].timeline)
    }

    /// Whether there is a case with this id.
    func contains(_ id: Int) -> Bool {
        positions[id] != nil
    }

    /// The id of a thread, by that of its first case or, as the answer's `data.threadId` has it, of any of its cases.
    func threadID(named id: Int) -> Int? {
        positions[id].map { entries[$0].case.threadID }
    }

    /// The id of the thread that a timeline belongs to.
    func threadID(ofTimeline timelineID: Int) -> Int? {
        threadIDsByTimeline[timelineID]
    }

    /// The newest active case of a thread, else its newest.
    /// - Returns: Its position.
    func currentCase(ofThread threadID: Int) -> Int? {
        let cases = ids(ofThread: threadID).reversed().compactMap { positions[$0] }
        return cases.first { entries[$0].case.isActive } ?? cases.first
    }

    /// The most recently updated active case of some contacts; where none was updated here, by the fixture's dates, and of
    /// several as recent the newest.
    /// - Returns: Its position.
    func latestActiveCase(ofContacts contactIDs: [Int]) -> Int? {
        contactIDs.flatMap { idsByContact[$0] ?? [] }.compactMap { positions[$0] }
            .filter { entries[$0].case.isActive }
            .max { recency(of: entries[$0]) < recency(of: entries[$1]) }
    }

    private func recency(of entry: Entry) -> (Int, Timestamp, Int) {
        (entry.lastUpdate, entry.case.dateUpdated ?? .distantPast, entry.case.id)
    }

    /// Changes a case and its thread's timeline.
    mutating func update(_ changed: Conversation) {
        guard let position = positions[changed.case.id] else { return }
        updateCount += 1
        entries[position].lastUpdate = updateCount
        entries[position].case = changed.case
        threads[entries[position].thread].timeline = changed.timeline
    }

    /// The newest message of a case.
    func lastMessage(ofCase id: Int) -> CaseMessage? {
        positions[id].flatMap { entries[$0].lastMessage }
    }

    /// Where the latest SMS of a case stands among the messages.
    func latestSMS(ofCase id: Int) -> Int {
        positions[id].map { entries[$0].latestSMS } ?? MessageStore.nowhere
    }

    /// Has another message be the newest of a case.
    mutating func setLastMessage(_ message: CaseMessage?, ofCase id: Int) {
        if let position = positions[id] { entries[position].lastMessage = message }
    }

    /// Notes that a message came: it is its case's newest, and the case and its thread's timeline are updated by then.
    /// - Parameters:
    ///   - message: The message.
    ///   - position: Where its case stands.
    ///   - store: Where the messages are, which takes it.
    ///   - evicted: Where what has to go for it goes.
    /// - Returns: What was there before.
    mutating func note(
        _ message: SMSMessage, at position: Int, in store: inout MessageStore, evicting evicted: inout Evicted
    ) -> Before {
        updateCount += 1
        let thread = entries[position].thread
        let before = Before(
            dateUpdated: entries[position].case.dateUpdated,
            timelineUpdated: threads[thread].timeline.dateUpdated,
            lastMessage: entries[position].lastMessage.take(),
        )
        entries[position].lastUpdate = updateCount
        entries[position].case.note(message)
        entries[position].lastMessage = CaseMessage(message)
        entries[position].latestSMS = store.append(
            message, behind: entries[position].latestSMS, evicting: &evicted)
        threads[thread].timeline.dateUpdated = message.created
        return before
    }

    /// The id of the current case of a case's thread.
    func currentCaseID(at position: Int) -> Int {
        threads[entries[position].thread].timeline.caseID
    }

    /// How many of the contact's messages nobody has read.
    func unreadCount(at position: Int) -> Int {
        entries[position].case.unreadCount
    }

    /// The ids of all cases, ascending.
    var ids: [Int] { positions.keys.sorted() }
    /// The ids of a thread's cases, ascending.
    func ids(ofThread threadID: Int) -> [Int] {
        threadPositions[threadID].map { threads[$0].caseIDs } ?? []
    }
    /// The ids of a contact's cases, in the order in which they came.
    func ids(ofContact contactID: Int) -> [Int] { idsByContact[contactID] ?? [] }
    /// How many cases there are.
    var count: Int { entries.count }

    /// The cases that were updated here, by their last update.
    var updateOrder: [Int] {
        entries.filter { $0.lastUpdate > 0 }.sorted { $0.lastUpdate < $1.lastUpdate }.map(\.case.id)
    }

    /// The participant of any case that has one of these ids.
    func firstParticipant(of ids: Set<Int>) -> Int? {
        for entry in entries {
            for participant in entry.case.fixed.participants where ids.contains(participant.id) {
                return participant.id
            }
        }
        return nil
    }

    /// Takes the order of updates of a state that was saved.
    /// - Parameter order: The cases that were updated, by their last update.
    mutating func restoreUpdates(_ order: [Int]) {
        updateCount = order.count
        for position in entries.indices { entries[position].lastUpdate = 0 }
        for (id, last) in zip(order, 1...) {
            if let position = positions[id] { entries[position].lastUpdate = last }
        }
    }

    /// Adds a case to a thread that is there; it becomes the thread's current one.
    /// - Parameters:
    ///   - entry: The case.
    ///   - users: The agents and contacts behind participants.
    /// - Returns: The case; nil where there is no such thread.
    mutating func join(_ entry: CaseEntry, _ users: ParticipantUsers) -> Conversation? {
        guard let thread = threadPositions[entry.threadID] else { return nil }
        let others = threads[thread].caseIDs.compactMap { positions[$0] }
        let joined = CaseThread(others.map { entries[$0].case.fixed.entry } + [entry], users)
        for other in others {
            let fixed = entries[other].case.fixed
            entries[other].case.fixed = Case.Fixed(fixed.entry, in: joined, fixed.timeline)
        }
        threads[thread].caseIDs = joined.caseIDs
        threads[thread].timeline.caseID = entry.id
        let position = insert(entry, in: joined, at: thread)
        return self[at: position]
    }

    /// Adds the cases of one thread.
    /// - Parameters:
    ///   - current: The thread's current case.
    ///   - others: Its other cases.
    ///   - timeline: Its timeline.
    ///   - users: The agents and contacts behind participants.
    /// - Returns: The current case.
    @discardableResult
    mutating func insertThread(
        _ current: CaseEntry,
        others: [CaseEntry] = [],
        timeline: Timeline,
        _ users: ParticipantUsers
    ) -> Conversation {
        let gathered = CaseThread([current] + others, users)
        threads.append(Thread(timeline: timeline, caseIDs: gathered.caseIDs))
        threadPositions[current.threadID] = threads.count - 1
        threadIDsByTimeline[timeline.id] = current.threadID
        for entry in others { insert(entry, in: gathered, at: threads.count - 1) }
        let position = insert(current, in: gathered, at: threads.count - 1)
        return self[at: position]
    }

    /// Adds a case.
    /// - Returns: Where it stands.
    @discardableResult
    private mutating func insert(_ entry: CaseEntry, in gathered: CaseThread, at thread: Int) -> Int {
        let fixed = Case.Fixed(entry, in: gathered, threads[thread].timeline.fixed)
        entries.append(Entry(case: Case(fixed, entry: entry), thread: thread, lastMessage: entry.messages.last))
        positions[entry.id] = entries.count - 1
        idsByContact[entry.contactID, default: []].append(entry.id)
        return entries.count - 1
    }
}
