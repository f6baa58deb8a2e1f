import AcquireMock
import ArgumentParser
import Logging

/// `acquire-mock serve`, which is what `acquire-mock` does by itself.
struct Serve: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        _superCommandName: "acquire-mock",
        abstract: "Serve a mock of Acquire's Send-SMS until SIGTERM or SIGINT.",
        discussion: """
            When it listens it prints one line to standard output; a line for each request goes to standard error. \
            Each option can be given by a variable of the environment too: ACQUIRE_MOCK_MAX_BODY=2M is --max-body 2M, \
            and ACQUIRE_MOCK_API_KEY takes several keys, separated by commas. The option wins.

            EXAMPLES:
              acquire-mock serve --port 0 --ready-file mock.json
              acquire-mock serve --clock 2021-03-19T11:11:56Z --seed 1
              acquire-mock serve --host 0.0.0.0 --api-key my-key --fixture my-account
            """,
    )

    @OptionGroup var options: ServeOptions

    /// Refuses settings that cannot be.
    func validate() throws {
        _ = try ServeSettings(options.given, MockEnvironment(), .serve)
    }

    /// Serves until a signal ends the process.
    func run() throws {
        let environment = MockEnvironment()
        try Self.serve(ServeSettings(options.given, environment, .serve), environment)
    }

    /// Serves as the settings say until a signal ends the process.
    static func serve(_ settings: ServeSettings, _ environment: MockEnvironment) throws {
        let signals = TerminationSignals()  // before any thread is started
        let log = try ServeLog(settings)
        defer { log.flush() }  // for where it throws: the error comes behind the lines
        for warning in environment.warnings { log.logger.warning("\(warning)") }
        try settings.readyFile.map(ReadyFile.clear)
        var configuration = settings.configuration
        configuration.logger = log.logger
        let server = try MockServer.start(configuration)
        let readyFile = try settings.readyFile.map { try ReadyFile($0, announcing: server) }
        StandardStream.output.write("\(ReadyLine(server, settings))\n")
        Shutdown(signals: signals, server: server, readyFile: readyFile, log: log).wait()
    }
}
