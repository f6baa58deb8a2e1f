public import AcquireAPI
public import Logging
import MicroHTTPD

extension MockServer {
    /// What a mock serves, and where.
    public struct Configuration: Sendable {
        /// The host to listen on: an IP address, `localhost` (both loopbacks) or a name; `0.0.0.0` and `::` mean all.
        public var host = "127.0.0.1"
        /// The port; with 0 the system picks a free one.
        public var port: UInt16 = 0
        /// Where the account comes from.
        public var fixture = FixtureSource.documented
        /// Keys that open the API in place of the fixture's, where there is one at least.
        public var apiKeys: [String] = []
        /// Whether a body must have all fourteen documented keys and no others.
        public var isStrict = false
        /// The time that the mock shows.
        public var clock = MockClock.running
        /// What sids and request ids are drawn from, for the same ones in every run; `nil` for others in each.
        public var seed: UInt64?
        /// How many threads answer; `nil` for one for each processor, at most 16.
        public var threads: Int?
        /// The largest body that is accepted, in bytes.
        public var maxBody = 1_048_576
        /// How many connections may be open at once.
        public var connectionLimit = 10_000
        /// For how long a connection may be silent before it is closed; zero for ever.
        public var idleTimeout = Duration.seconds(60)
        /// For how long a request may take to arrive whole, from its first byte on; zero for ever.
        public var requestTimeout = Duration.seconds(60)
        /// How many messages each sandbox remembers; the oldest go first.
        public var maxMessages = 100_000
        /// How many requests, and events, each sandbox remembers; the oldest go first.
        public var maxRequests = 10_000
        /// How many sandboxes there are; the least recently used goes first.
        public var maxSandboxes = 1_000
        /// When a message is sending, since it was accepted, by its sandbox's clock.
        public var sendingAfter = Duration.milliseconds(200)
        /// When a message is sent; never before it is sending.
        public var sentAfter = Duration.milliseconds(500)
        /// When a message is delivered; never before it is sent.
        public var deliveredAfter = Duration.seconds(1)
        /// Whether Twilio's magic numbers do what they do with its test credentials.
        public var hasMagicNumbers = true
        /// The token that opens everything under `/__admin` but the health check and the CA's certificate; `nil` to leave it open to everybody who
        /// reaches the mock.
        public var adminToken: String?
        /// The origins whose pages may use the API, such as `https://app.example`; `*` for every page.
        public var corsOrigins: [String] = []
        /// A file with an array of fault rules that every sandbox begins with; its path.
        public var faultsFile: String?
        /// The file that every message and refused request is appended to, a line of JSON each; `nil` for none.
        public var recordFile: String?
        /// Whether each line of that file is to be on the disk before its request is answered, for where the machine may fail.
        public var syncsRecord = false
        /// How HTTPS is served; `nil` where it is not.
        public var tls: TLS?
        /// Where a line for each request goes, and what is out of the ordinary; by default nowhere.
        ///
        /// See ``LineLogHandler`` for lines on standard error.
        public var logger = Logger(label: "acquire-mock") { _ in SwiftLogNoOpLogHandler() }

        /// Creates a configuration; what is not given here can be set on it.
        /// - Parameters:
        ///   - host: The host to listen on.
        ///   - port: The port; with 0 the system picks a free one.
        ///   - fixture: Where the account comes from.
        ///   - apiKeys: Keys that open the API in place of the fixture's.
        ///   - isStrict: Whether a body must have all documented keys and no others.
        ///   - clock: The time that the mock shows.
        ///   - seed: What sids and request ids are drawn from; `nil` for others in each run.
        public init(
            host: String = "127.0.0.1",
            port: UInt16 = 0,
            fixture: FixtureSource = .documented,
            apiKeys: [String] = [],
            isStrict: Bool = false,
            clock: MockClock = .running,
            seed: UInt64? = nil
        ) {
            self.host = host
            self.port = port
            self.fixture = fixture
            self.apiKeys = apiKeys
            self.isStrict = isStrict
            self.clock = clock
            self.seed = seed
        }

        /// The emulation's part of it.
        func world(of fixture: Fixture) throws(StartError) -> World.Configuration {
            var world = World.Configuration(
                fixture: fixture,
                apiKeys: apiKeys,
                isStrict: isStrict,
                clock: clock,
                seed: seed ?? World.randomSeed(),
            )
            world.settings.limits.messages = maxMessages
            world.settings.limits.requests = maxRequests
            world.settings.limits.sandboxes = maxSandboxes
            world.settings.pace = .init(
                sending: sendingAfter.wholeMilliseconds,
                sent: sentAfter.wholeMilliseconds,
                delivered: deliveredAfter.wholeMilliseconds,
            )
            world.settings.hasMagicNumbers = hasMagicNumbers
            world.settings.faults = try faultRules()
            return world
        }

        /// Who may, checked.
        func access() throws(StartError) -> AccessPolicy {
            var policy = AccessPolicy()
            if let adminToken {
                guard APIKey.isUsable(adminToken) else {
                    throw .access("the admin token cannot be used: \(AccessPolicy.usableToken)")
                }
                policy.adminToken = adminToken
            }
            for origin in corsOrigins {
                guard let origin = AccessPolicy.origin(origin) else {
                    throw .access("the origin '\(origin)' cannot be used: give \(AccessPolicy.usableOrigin)")
                }
                policy.corsOrigins.append(origin)
            }
            policy.isLocal = host == "localhost" || host == "::1" || host == "[::1]" || host.hasPrefix("127.")
            return policy
        }

        /// The server's part of it.
        func daemon(_ material: TLSMaterial?) -> HTTPDaemon.Configuration {
            HTTPDaemon.Configuration(
                hosts: [host],
                port: port,
                threads: threads,
                connectionLimit: connectionLimit,
                idleTimeout: idleTimeout,
                requestTimeout: requestTimeout,
                bodyLimit: maxBody,
                sendsDate: false,  // the emulation sets it, from the mock's clock
                tls: material?.daemon(port: tls?.port),
            )
        }
    }
}
