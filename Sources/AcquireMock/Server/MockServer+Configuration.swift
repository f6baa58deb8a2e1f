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
        func world(of fixture: Fixture) -> World.Configuration {
            World.Configuration(
                fixture: fixture,
                apiKeys: apiKeys,
                isStrict: isStrict,
                clock: clock,
                seed: seed ?? .random(in: .min ... .max),
            )
        }

        /// The server's part of it.
        var daemon: HTTPDaemon.Configuration {
            HTTPDaemon.Configuration(
                hosts: [host],
                port: port,
                threads: threads,
                connectionLimit: connectionLimit,
                idleTimeout: idleTimeout,
                bodyLimit: maxBody,
                sendsDate: false,  // the emulation sets it, from the mock's clock
            )
        }
    }
}
