import AcquireMock
import ArgumentParser
import Logging

/// `acquire-mock serve`, which is what `acquire-mock` does by itself.
struct Serve: ParsableCommand {
    static let configuration = CommandConfiguration(
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

    @Option(help: "The host to listen on; 0.0.0.0 and :: mean all. (default: 127.0.0.1)")
    var host: String?

    @Option(parsing: .unconditional, help: "The port; 0 picks a free one. (default: 8080)")
    var port: String?

    @Option(
        help: ArgumentHelp(
            "A key in place of the fixture's; repeat it, or separate several by commas.", valueName: "key"))
    var apiKey: [String] = []

    @Option(
        help: ArgumentHelp("The fixture to serve in place of the documented account.", valueName: "directory"))
    var fixture: String?

    @Flag(
        inversion: .prefixedNo,
        help: "Require all fourteen documented keys of a body and refuse others. (default: --no-strict)")
    var strict: Bool?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "How many threads answer. (default: one for each processor, at most 16)", valueName: "number"))
    var threads: String?

    @Option(
        help: ArgumentHelp(
            "Freeze the mock's clock at an instant such as 2021-03-19T11:11:56Z.", valueName: "instant"))
    var clock: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Draw sids and request ids from this number: with --clock, two runs are identical to the byte.",
            valueName: "number"))
    var seed: String?

    @Option(
        help: ArgumentHelp(
            #"Write {"url":…,"port":…,"pid":…} to this file when it listens, and remove it at the end."#,
            valueName: "file"))
    var readyFile: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The largest body in bytes, also as 512K or 2M. (default: 1M)", valueName: "bytes"))
    var maxBody: String?

    @Option(
        help: ArgumentHelp(
            "trace, debug, info, notice, warning, error or critical. (default: info)", valueName: "level"))
    var logLevel: String?

    @Option(help: ArgumentHelp("text or json. (default: text)", valueName: "format"))
    var logFormat: String?

    /// Refuses settings that cannot be.
    func validate() throws {
        _ = try ServeSettings(self, MockEnvironment())
    }

    /// Serves until a signal ends the process.
    func run() throws {
        let signals = TerminationSignals()  // before any thread is started
        let environment = MockEnvironment()
        let settings = try ServeSettings(self, environment)
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
