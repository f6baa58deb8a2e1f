import AcquireMock
import Logging

/// What `serve` or `exec` is told, by options and environment.
struct ServeSettings: Sendable {
    /// What to serve, and where; without a logger.
    private(set) var configuration = MockServer.Configuration()
    /// Where to tell others that it serves.
    let readyFile: String?
    /// How log lines look.
    let logFormat: LogFormat
    /// The least severe level that is logged.
    let logLevel: Logger.Level
    /// Where the key comes from, for a person.
    let keySource: String

    /// What holds where nothing is said.
    struct Defaults: Sendable {
        let port: UInt16
        let logLevel: Logger.Level

        /// Of `serve`.
        static let serve = Defaults(port: 8080, logLevel: .info)
        /// Of `exec`: any port will do, and what the command writes is to stay readable.
        static let exec = Defaults(port: 0, logLevel: .warning)
    }

    /// Reads the settings.
    /// - Parameters:
    ///   - options: What the options say.
    ///   - environment: The variables, which options win over.
    ///   - defaults: What holds where neither says anything.
    /// - Throws: Everything that is wrong with them.
    init(_ options: GivenOptions, _ environment: MockEnvironment, _ defaults: Defaults) throws {
        var reader = SettingsReader(environment, options)
        let host = reader.value(Settings.host)
        let port = reader.value(Settings.port)
        configuration.apiKeys = reader.values(Settings.apiKey)
        let fixture = reader.value(Settings.fixture)
        configuration.isStrict = reader.value(Settings.strict) ?? false
        configuration.threads = reader.value(Settings.threads)
        let clock = reader.value(Settings.clock)
        configuration.seed = reader.value(Settings.seed)
        readyFile = reader.value(Settings.readyFile)
        let maxBody = reader.value(Settings.maxBody)
        configuration.tls = reader.tls()
        Self.readMore(&reader, into: &configuration)
        let level = reader.value(Settings.logLevel) ?? defaults.logLevel
        let format = reader.value(Settings.logFormat) ?? .text
        try reader.finish()

        configuration.host = host ?? configuration.host
        configuration.port = port ?? defaults.port
        configuration.fixture = fixture.map(MockServer.FixtureSource.directory) ?? configuration.fixture
        configuration.clock = clock.map(MockClock.frozen) ?? configuration.clock
        configuration.maxBody = maxBody ?? configuration.maxBody
        logFormat = format
        logLevel = level
        keySource =
            switch (configuration.apiKeys.isEmpty, options[Settings.apiKey.option].isEmpty) {
            case (true, _): "of the fixture"
            case (false, true): "from \(Settings.apiKey.variable)"
            case (false, false): "from \(Settings.apiKey.option)"
            }
    }

    /// Reads what a message and the sandboxes are like, and who may.
    private static func readMore(_ reader: inout SettingsReader, into configuration: inout MockServer.Configuration) {
        func milliseconds(_ count: Int?) -> Duration? { count.map { .milliseconds($0) } }
        let usual = configuration
        configuration.maxMessages = reader.value(Settings.maxMessages) ?? usual.maxMessages
        configuration.maxRequests = reader.value(Settings.maxRequests) ?? usual.maxRequests
        configuration.maxSandboxes = reader.value(Settings.maxSandboxes) ?? usual.maxSandboxes
        let idle = milliseconds(reader.value(Settings.idleTimeout))
        let arriving = milliseconds(reader.value(Settings.requestTimeout))
        configuration.idleTimeout = idle ?? usual.idleTimeout
        configuration.requestTimeout = arriving ?? usual.requestTimeout
        let sending = milliseconds(reader.value(Settings.sendingAfter))
        let sent = milliseconds(reader.value(Settings.sentAfter))
        let delivered = milliseconds(reader.value(Settings.deliveredAfter))
        configuration.sendingAfter = sending ?? usual.sendingAfter
        configuration.sentAfter = sent ?? usual.sentAfter
        configuration.deliveredAfter = delivered ?? usual.deliveredAfter
        let noMagic = reader.value(Settings.noMagicNumbers)
        configuration.hasMagicNumbers = !(noMagic ?? false)
        configuration.adminToken = reader.value(Settings.adminToken)
        configuration.corsOrigins = reader.values(Settings.cors)
        configuration.faultsFile = reader.value(Settings.faults)
        configuration.recordFile = reader.value(Settings.record)
        configuration.syncsRecord = reader.value(Settings.recordSync) ?? false
    }
}
