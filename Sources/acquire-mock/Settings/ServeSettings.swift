import AcquireMock
import Logging

/// What `serve` is told, by options and environment.
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

    /// Reads the settings.
    /// - Parameters:
    ///   - options: The options.
    ///   - environment: The variables, which options win over.
    /// - Throws: Everything that is wrong with them.
    init(_ options: Serve, _ environment: MockEnvironment) throws {
        var reader = SettingsReader(environment)
        let host = reader.value(Settings.host, options.host)
        let port = reader.value(Settings.port, options.port)
        configuration.apiKeys = reader.values(Settings.apiKey, options.apiKey)
        let fixture = reader.value(Settings.fixture, options.fixture)
        configuration.isStrict = reader.value(Settings.strict, options.strict.map(String.init)) ?? false
        configuration.threads = reader.value(Settings.threads, options.threads)
        let clock = reader.value(Settings.clock, options.clock)
        configuration.seed = reader.value(Settings.seed, options.seed)
        readyFile = reader.value(Settings.readyFile, options.readyFile)
        let maxBody = reader.value(Settings.maxBody, options.maxBody)
        let level = reader.value(Settings.logLevel, options.logLevel) ?? .info
        let format = reader.value(Settings.logFormat, options.logFormat) ?? .text
        try reader.finish()

        configuration.host = host ?? configuration.host
        configuration.port = port ?? 8080
        configuration.fixture = fixture.map(MockServer.FixtureSource.directory) ?? configuration.fixture
        configuration.clock = clock.map(MockClock.frozen) ?? configuration.clock
        configuration.maxBody = maxBody ?? configuration.maxBody
        logFormat = format
        logLevel = level
        keySource =
            switch (configuration.apiKeys.isEmpty, options.apiKey.isEmpty) {
            case (true, _): "of the fixture"
            case (false, true): "from \(Settings.apiKey.variable)"
            case (false, false): "from \(Settings.apiKey.option)"
            }
    }
}
