extension Sandbox.State {
    /// Creates the state that a fixture describes.
    /// - Parameters:
    ///   - fixture: The fixture.
    ///   - clock: The clock.
    ///   - settings: What else it begins with.
    init(_ fixture: Fixture, clock: MockClock, settings: SandboxSettings) {
        account = fixture.account
        agents = fixture.agents
        defaultAgent = fixture.defaultAgent
        numbers = NumberStore(fixture.numbers)
        contacts = ContactStore(fixture.contacts)
        messages = MessageStore(fixture.cases, limit: settings.limits.messages)
        counters = fixture.account.counters
        self.clock = clock
        ids = IDSource(seed: 0, sandbox: "")
        self.settings = settings
        usualPlan = .delivered(settings.pace)
        journal = MessageJournal(limit: settings.limits.messages)
        requests = RequestJournal(limit: settings.limits.requests)
        events = EventLog(limit: settings.limits.requests)
        faults = FaultPlan(settings.faults)
        insertThreads(of: fixture.cases)
    }

    /// Adds the threads that cases make up, by ascending id.
    private mutating func insertThreads(of entries: [CaseEntry]) {
        cases.reserveCapacity(entries.count)
        var others: [Int: [CaseEntry]] = [:]
        for entry in entries where entry.parentID != nil { others[entry.threadID, default: []].append(entry) }
        for entry in entries.filter({ $0.parentID == nil }).sorted(by: { $0.id < $1.id }) {
            insertThread([entry] + (others[entry.id] ?? []))
        }
    }

    /// Adds the thread of some cases; one without a timeline gets one.
    private mutating func insertThread(_ entries: [CaseEntry]) {
        guard let current = entries.first(where: { $0.timeline != nil }) ?? entries.max(by: { $0.id < $1.id }) else {
            return
        }
        insertThread(current, others: entries.filter { $0.id != current.id })
    }

    /// Adds a thread; one without a timeline gets one.
    /// - Parameters:
    ///   - current: The thread's current case.
    ///   - others: Its other cases.
    /// - Returns: The current case.
    @discardableResult
    mutating func insertThread(_ current: CaseEntry, others: [CaseEntry] = []) -> Conversation {
        let record =
            current.timeline
            ?? Timeline.shape.ordered([
                "dateCreated": current.given["dateCreated"] ?? .null,
                "dateUpdated": current.given["dateUpdated"] ?? .null,
            ])
        let timeline = Timeline(
            id: record["id"]?.idValue ?? Counters.take(&counters.timeline),
            record,
            threadID: current.threadID,
            caseID: current.id,
            contactID: current.contactID,
        )
        let users = ParticipantUsers(agents: agents, contacts: contacts)
        return cases.insertThread(current, others: others, timeline: timeline, users)
    }
}
