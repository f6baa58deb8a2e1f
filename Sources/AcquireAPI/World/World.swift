import Synchronization

/// All sandboxes, and what they have in common.
public final class World: Sendable {
    /// How a world is set up.
    public struct Configuration: Sendable {
        /// What every sandbox begins as a copy of.
        public var fixture: Fixture
        /// Keys that replace the fixture's, where there is one at least; they belong to the agent of the fixture's first.
        public var apiKeys: [String]
        /// Whether a body must have all documented keys and no others.
        public var isStrict: Bool
        /// The clock that every sandbox begins with.
        public var clock: MockClock
        /// What the ids are drawn from.
        public var seed: UInt64
        /// What every sandbox begins with besides.
        public var settings = SandboxSettings()

        /// Creates a configuration.
        /// - Parameters:
        ///   - fixture: What every sandbox begins as a copy of.
        ///   - apiKeys: Keys that replace the fixture's, where there is one at least.
        ///   - isStrict: Whether a body must have all documented keys and no others.
        ///   - clock: The clock that every sandbox begins with.
        ///   - seed: What the ids are drawn from.
        public init(
            fixture: Fixture,
            apiKeys: [String] = [],
            isStrict: Bool = false,
            clock: MockClock = .running,
            seed: UInt64 = World.randomSeed()
        ) {
            self.fixture = fixture
            self.apiKeys = apiKeys
            self.isStrict = isStrict
            self.clock = clock
            self.seed = seed
        }
    }

    /// How the world was set up.
    let configuration: Configuration
    /// The keys that open the API.
    package let keys: [APIKey]
    private let beginning: Sandbox.State
    let sandboxes: Mutex<SandboxTable>
    private let requestCount = Atomic(0)
    private let useCount = Atomic(0)
    private let ids: IDSource
    /// Who is told of what happens in the sandboxes.
    let observers = SandboxObservers()
    private let started = ContinuousClock.now
    private let ended = Atomic(false)

    /// Creates a world.
    /// - Parameter configuration: How it is set up.
    public init(_ configuration: Configuration) {
        self.configuration = configuration
        let ownKeys = configuration.fixture.account.keys
        keys =
            configuration.apiKeys.isEmpty
            ? ownKeys
            : configuration.apiKeys.map { APIKey(secret: $0, agentID: ownKeys.first?.agentID, maySend: true) }
        beginning = Sandbox.State(
            configuration.fixture,
            clock: configuration.clock,
            settings: configuration.settings,
        )
        ids = IDSource(seed: configuration.seed, sandbox: "")
        sandboxes = Mutex(SandboxTable(limit: configuration.settings.limits.sandboxes))
    }

    /// The sandbox of a name, made on first use; where there are too many then, the least recently used goes.
    /// - Parameter name: The name.
    /// - Returns: The sandbox.
    func sandbox(_ name: SandboxName) -> Sandbox {
        let (sandbox, evicted) = sandboxes.withLock { sandboxes in
            let used = sandboxes.use(name) { losses in
                Sandbox(
                    name: name,
                    state: beginning,
                    seed: configuration.seed,
                    observers: observers,
                    losses: losses,
                )
            }
            noteUse(of: used.sandbox)
            return used
        }
        evicted?.retire()
        return sandbox
    }

    /// Notes that a sandbox was used, so that others are evicted before it.
    func noteUse(of sandbox: Sandbox) {
        // Where it is the latest already there is nothing to write, which would cost the other threads.
        guard sandbox.lastUse.load(ordering: .relaxed) != useCount.load(ordering: .relaxed) else { return }
        let use = useCount.add(1, ordering: .relaxed).newValue
        sandbox.lastUse.store(use, ordering: .relaxed)
    }

    /// Does away with a sandbox, and with what was counted of those of its name that were evicted.
    /// - Parameter name: Its name.
    /// - Returns: Whether there was one.
    func removeSandbox(_ name: SandboxName) -> Bool {
        let removed = sandboxes.withLock { $0.remove(name) }
        removed?.retire()
        return removed != nil
    }

    /// All sandboxes by name, and how many were evicted since there was no room for them.
    func listSandboxes() -> (sandboxes: [Sandbox], evicted: Int) {
        let (sandboxes, evicted) = sandboxes.withLock { ($0.all, $0.evictedCount) }
        return (sandboxes.sorted { $0.name.description < $1.name.description }, evicted)
    }

    /// The sandbox of a name, where there is one.
    func existingSandbox(_ name: SandboxName) -> Sandbox? {
        sandboxes.withLock { $0[name] }
    }

    /// What messages of a sandbox can come from, made already or not.
    func senders(in name: SandboxName) -> Senders {
        existingSandbox(name)?.senders ?? Senders(numbers: beginning.numbers, magic: beginning.settings.magicNumbers)
    }

    /// A seed for a run that was given none; every JSON reader keeps it, JavaScript's too.
    public static func randomSeed() -> UInt64 {
        .random(in: 0..<(1 << 53))
    }

    /// How many sandboxes there are.
    var sandboxCount: Int {
        sandboxes.withLock { $0.count }
    }

    /// How long the world has been there.
    var uptime: Duration {
        ContinuousClock.now - started
    }

    /// Uses a timer of the server's for what is due later in any sandbox.
    /// - Parameter timer: Calls a function after a time; not at all once the server has stopped.
    package func use(timer: @escaping @Sendable (Duration, @escaping @Sendable () -> Void) -> Void) {
        beginning.audience.timer.use(timer)
    }

    /// Whether nothing comes any more.
    var hasEnded: Bool { ended.load(ordering: .sequentiallyConsistent) }

    /// Ends the waits in all sandboxes, since nothing comes any more: the server has stopped.
    package func end() {
        ended.store(true, ordering: .sequentiallyConsistent)
        for sandbox in listSandboxes().sandboxes { sandbox.end() }
    }

    /// The id of the next request that belongs to no sandbox.
    func takeRequestID() -> RequestID {
        ids.requestID(requestCount.add(1, ordering: .relaxed).oldValue)
    }

    /// The time outside of any sandbox.
    var now: Timestamp {
        configuration.clock.now
    }
}
