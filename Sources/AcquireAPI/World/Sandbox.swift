import HTTPMessage
import Synchronization

/// One isolated world: stores, ids and clock of its own, begun as a copy of the fixture.
public final class Sandbox: Sendable {
    /// The name.
    let name: SandboxName
    /// What it holds; the lock is held for one step at a time, and no answer is rendered under it.
    private let state: Mutex<State>
    /// Who is told of what happens in it.
    private let observers: SandboxObservers
    /// What it begins with, and goes back to at a reset.
    let beginning: State
    /// The how-manieth use of any sandbox its last was; -1 before its first.
    let lastUse = Atomic(-1)
    private let gone = Atomic(false)

    /// Creates a sandbox.
    /// - Parameters:
    ///   - name: Its name.
    ///   - state: What it begins with.
    ///   - seed: The run's seed.
    ///   - observers: Who is told of what happens in it.
    ///   - losses: What was evicted with a sandbox of this name.
    init(
        name: SandboxName, state: State, seed: UInt64, observers: SandboxObservers, losses: Losses = Losses()
    ) {
        self.name = name
        self.observers = observers
        var state = state
        state.ids = IDSource(seed: seed, sandbox: name.description)
        beginning = state
        state.journal = MessageJournal(limit: state.settings.limits.messages, evictedCount: losses.messages)
        state.requests = RequestJournal(limit: state.settings.limits.requests, evictedCount: losses.requests)
        self.state = Mutex(state)
    }

    /// Whether it was deleted or evicted: another has its name from now on.
    var isGone: Bool { gone.load(ordering: .acquiring) }

    /// Reads what the sandbox holds.
    /// - Parameter body: What to read; it must not wait.
    /// - Returns: What it returns.
    /// - Throws: What it throws.
    func read<Result, Failure: Error>(_ body: (borrowing State) throws(Failure) -> Result) throws(Failure) -> Result {
        try state.withLock { state throws(Failure) in try body(state) }
    }

    /// Changes what the sandbox holds, all or nothing, and then tells those who wait for it, outside the lock.
    /// - Parameter body: The change; it must not wait, and throws before it changes anything.
    /// - Returns: What it returns.
    /// - Throws: What it throws.
    func change<Result, Failure: Error>(_ body: (inout State) throws(Failure) -> Result) throws(Failure) -> Result {
        let isObserved = observers.areThere
        let (result, aftermath) = try state.withLock { state throws(Failure) in
            if state.isObserved != isObserved { state.isObserved = isObserved }
            let result = try body(&state)
            // Nobody asks one that is gone how much has happened in it.
            if isGone { observers.note(state.takeTally()) }
            return (result, state.takeAftermath())
        }
        if let aftermath {
            observers.tell(aftermath.news, of: name)
            for wake in aftermath.wakes { wake() }
            if let alarm = aftermath.alarm { set(alarm) }
        }
        return result
    }

    /// Does away with it: who still waits is told, and what it holds is let go of, since requests under way may hold it.
    func retire() {
        change { state in
            gone.store(true, ordering: .releasing)
            state.retire()
            state.letGo(backTo: beginning)
        }
    }

    /// The account's numbers as they are now.
    var numbers: NumberStore {
        read { $0.numbers }
    }

    /// The time in this sandbox.
    var now: Timestamp {
        read { $0.clock }.now
    }

    /// The id of the next request.
    func takeRequestID() -> RequestID {
        change { $0.takeRequestID() }
    }

    /// What is wrong with the records that a refused body names and with the numbers that it was to go between, so that it
    /// is told along with the rest.
    func problems(of records: NamedRecords, from: PhoneNumber?, to: PhoneNumber?) -> [APIError.Problem] {
        read { state in state.lookUp(records).problems + state.numberProblems(from: from, to: to) }
    }

    /// Sends a message: looks up, takes ids, updates, enters it into the journal and copies out, all or nothing.
    /// - Parameters:
    ///   - request: The checked request.
    ///   - caller: Who sends.
    ///   - received: The request as it came.
    /// - Returns: What it came to.
    /// - Throws: All that is wrong with the records that the request names; nothing has changed then.
    func send(
        _ request: SendSMSRequest, from caller: SendSMSCaller, as received: HTTPServerRequest
    ) throws(APIError) -> SendResult {
        // A regular expression may take its time: so it is matched outside the lock, and anew where the rules have changed.
        var selection: FaultPlan.Selection?
        while true {
            var result: SendResult?
            // Let go of behind the lock.
            var evicted = Evicted()
            try change { [selection] state throws(APIError) in
                guard caller.preference.effect != nil || state.faults.isCurrent(selection) else { return }
                result = try state.send(request, from: caller, as: received, selection, evicting: &evicted)
            }
            if let result = result.take() { return result }
            selection = read { $0.faults.rules }.selection(of: request)
        }
    }

    /// Enters a request that has been answered into the journal.
    /// - Parameter entry: Makes the entry, at a time by the sandbox's clock.
    /// - Returns: The time.
    func record(_ entry: (Timestamp) -> JournaledRequest) -> Timestamp {
        let (now, _) = change { state in
            let now = state.clock.now
            // What makes room is let go of outside the lock.
            return (now, state.record(entry(now)))
        }
        return now
    }
}

extension Sandbox {
    /// What a sandbox holds.
    struct State: Sendable {
        let account: Account
        /// Who sends where neither the key nor the case says: the agent with the lowest id.
        var defaultAgent: Agent
        var contacts: ContactStore
        /// How messages fare that nothing befalls.
        let usualPlan: DeliveryPlan

        // What each send changes stands together, and around it what each looks at: of many sandboxes it is not in the
        // processor's cache, and of one it goes from one processor's to the other's.
        var agents: [Int: Agent] { didSet { latestContext = nil } }
        var numbers: NumberStore { didSet { latestContext = nil } }
        var faults: FaultPlan
        /// Between which numbers nothing may be sent since the contact wants none.
        var optOuts: Set<NumberPair> = []
        var clock: MockClock
        var ids: IDSource
        /// What the message that was sent last shares with others; it was sent from a number that can send, and goes where
        /// the numbers or agents change.
        var latestContext: SMSContext?
        /// The id of the agent in whose name that was to be sent; nil where nobody said.
        var latestSenderID: Int?
        var cases = CaseStore()
        var messages: MessageStore
        var journal: MessageJournal
        var requests: RequestJournal
        var events: EventLog
        /// How much has happened.
        var tally = RunTally()
        /// How many requests there were.
        var requestCount = 0
        var counters: Counters
        /// What is to be done once the lock is open.
        var aftermath: Aftermath?
        /// Whether the sandbox has observers, who are told of what happens.
        var isObserved = false
        /// Who waits for what happens here.
        var audience = Audience()
        let settings: SandboxSettings

        /// Whether nothing comes any more, since the server has stopped.
        var hasEnded = false

        /// Asks for something to be done when the lock is open again.
        mutating func whenUnlocked(_ wake: @escaping @Sendable () -> Void) {
            leave { $0.wakes.append(wake) }
        }

        /// Has the sandbox's observers told of an event when the lock is open again.
        mutating func announce(_ event: SandboxEvent) {
            tally.note(event)
            guard isObserved else { return }
            leave { $0.news.append(event) }
        }

        /// Adds to what is to be done once the lock is open.
        private mutating func leave(_ add: (inout Aftermath) -> Void) {
            var left = aftermath ?? Aftermath()
            aftermath = nil  // so that the change copies nothing
            add(&left)
            aftermath = left
        }

        /// Takes how much has happened.
        fileprivate mutating func takeTally() -> RunTally {
            defer { tally = RunTally() }
            return tally
        }

        /// Takes what is to be done once the lock is open; nil where there is nothing.
        fileprivate mutating func takeAftermath() -> Aftermath? {
            tellListeners()
            if let alarm = audience.takeAlarm(by: clock) { leave { $0.alarm = alarm } }
            guard aftermath != nil else { return nil }
            defer { aftermath = nil }
            return aftermath
        }
    }

    /// What a change leaves to be done once the lock is open.
    struct Aftermath: Sendable {
        /// What the sandbox's observers are to be told of.
        var news: [SandboxEvent] = []
        /// Whom to tell of what changed.
        var wakes: [@Sendable () -> Void] = []
        /// When to look for statuses again.
        var alarm: Audience.Alarm?
    }
}
