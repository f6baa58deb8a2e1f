import Synchronization

/// One isolated world: stores, ids and clock of its own, begun as a copy of the fixture.
public final class Sandbox: Sendable {
    /// The name.
    let name: SandboxName
    /// What it holds; the lock is held for the one step of a send, and no answer is rendered under it.
    private let state: Mutex<State>
    private let requestCount = Atomic(0)
    private let ids: IDSource

    /// Creates a sandbox.
    /// - Parameters:
    ///   - name: Its name.
    ///   - state: What it begins with.
    ///   - seed: The run's seed.
    init(name: SandboxName, state: State, seed: UInt64) {
        self.name = name
        ids = IDSource(seed: seed, sandbox: name.description)
        var state = state
        state.ids = ids
        self.state = Mutex(state)
    }

    /// The account's numbers as they are now.
    var numbers: NumberStore {
        state.withLock { $0.numbers }
    }

    /// The time in this sandbox.
    var now: Timestamp {
        state.withLock { $0.clock }.now
    }

    /// The id of the next request.
    func takeRequestID() -> String {
        ids.requestID(requestCount.add(1, ordering: .relaxed).oldValue)
    }

    /// What is wrong with the records that a refused body names, so that it is told along with the rest.
    func problems(of records: NamedRecords) -> [APIError.Problem] {
        state.withLock { $0.lookUp(records).problems }
    }

    /// Sends a message: looks up, takes ids, updates and copies out, all or nothing.
    /// - Parameters:
    ///   - request: The checked request.
    ///   - key: The key that it came with.
    /// - Returns: What the answer is made of.
    /// - Throws: All that is wrong with the records that the request names; nothing has changed then.
    func send(_ request: SendSMSRequest, with key: APIKey) throws(APIError) -> SentSMS {
        try state.withLock { state throws(APIError) in try state.send(request, with: key) }
    }
}

extension Sandbox {
    /// What a sandbox holds.
    struct State: Sendable {
        let account: Account
        let agents: [Int: Agent]
        /// Who sends where neither the key nor the case says: the agent with the lowest id.
        let defaultAgent: Agent
        var numbers: NumberStore
        var contacts: ContactStore
        var cases = CaseStore()
        var messages: MessageStore
        var counters: Counters
        var clock: MockClock
        var ids: IDSource
    }
}

extension Sandbox.State {
    /// Creates the state that a fixture describes.
    /// - Parameters:
    ///   - fixture: The fixture.
    ///   - clock: The clock.
    init(_ fixture: Fixture, clock: MockClock) {
        account = fixture.account
        agents = fixture.agents
        defaultAgent = fixture.defaultAgent
        numbers = NumberStore(fixture.numbers)
        contacts = ContactStore(fixture.contacts)
        messages = MessageStore(fixture.cases)
        counters = fixture.account.counters
        self.clock = clock
        ids = IDSource(seed: 0, sandbox: "")
        let threads = Dictionary(grouping: fixture.cases, by: \.threadID)
        for (_, entries) in threads.sorted(by: { $0.key < $1.key }) { insertThread(entries) }
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
                "dateCreated": current.record["dateCreated"] ?? .null,
                "dateUpdated": current.record["dateUpdated"] ?? .null,
            ])
        let timeline = Timeline(
            id: record["id"]?.idValue ?? Counters.take(&counters.timeline),
            record,
            threadID: current.threadID,
            caseID: current.id,
            contactID: current.contactID,
        )
        let users = ParticipantUsers(agents: agents, contacts: contacts)
        return cases.insertThread(current, others: others, timeline: timeline, user: users.user(of:))
    }
}
