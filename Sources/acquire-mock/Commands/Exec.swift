import AcquireMock
import ArgumentParser
import FoundationEssentials
import Logging

/// `acquire-mock exec`.
struct Exec: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exec",
        abstract: "Run a command beside a mock of its own, and end with its exit status.",
        discussion: """
            The mock serves on a free port as long as the command runs. The command finds it by its environment: \
            ACQUIRE_BASE_URL and ACQUIRE_MOCK_URL (such as http://127.0.0.1:49152), ACQUIRE_API_KEY, ACQUIRE_ACCOUNT_ID, \
            ACQUIRE_MOCK_ADMIN_URL and, where there is one, ACQUIRE_MOCK_ADMIN_TOKEN; with HTTPS also \
            ACQUIRE_MOCK_TLS_URL, and ACQUIRE_MOCK_CA_FILE and NODE_EXTRA_CA_CERTS with the CA to trust. It has the standard streams and gets \
            the signals; at the end one line on standard error sums up. The exit status is the command's, 128 and the \
            number of the signal that ended it, 127 where there is no such command and 126 where it cannot be run.

            EXAMPLES:
              acquire-mock exec -- npm test
              acquire-mock exec --seed 1 --record messages.ndjson -- make check
            """,
    )

    static let adminURLVariable = "ACQUIRE_MOCK_ADMIN_URL"
    static let secureURLVariable = "ACQUIRE_MOCK_TLS_URL"

    @OptionGroup var options: ServeOptions

    @Argument(parsing: .postTerminator, help: "The command and its arguments, behind --.")
    var command: [String] = []

    /// Refuses settings that cannot be.
    func validate() throws {
        guard !command.isEmpty else {
            throw ValidationError(
                "There is no command to run: give it behind --, as in 'acquire-mock exec -- npm test'.")
        }
        _ = try ServeSettings(options.given, MockEnvironment(), .exec)
    }

    /// Runs the command, and ends as it does.
    func run() throws {
        let descriptorLimit = FileDescriptorLimit.current
        let signals = CommandSignals()  // before any thread is started
        let environment = MockEnvironment()
        let settings = try ServeSettings(options.given, environment, .exec)
        let log = try ServeLog(settings)
        defer { log.flush() }  // for where it throws: the error comes behind the lines
        for warning in environment.warnings { log.logger.warning("\(warning)") }
        var configuration = settings.configuration
        configuration.logger = log.logger
        let server = try MockServer.start(configuration)
        let readyFile = try settings.readyFile.map { try ReadyFile($0, announcing: server) }
        defer { readyFile?.remove() }
        let caFile = try TrustFile(of: server)
        defer { caFile?.remove() }
        if let signal = signals.pending() { throw ExitCode(128 + signal) }

        let child = try started(
            environment: variables(of: server, adminToken: configuration.adminToken, caFile: caFile), signals,
            descriptorLimit)
        let status = try child.wait(passingOn: signals)
        server.stop(drainingFor: .seconds(1))
        log.flush()
        StandardStream.error.write("acquire-mock: \(server.summary)\n")
        throw ExitCode(status)
    }

    private func started(
        environment: [String: String], _ signals: CommandSignals, _ descriptorLimit: Int
    ) throws -> ChildProcess {
        do throws(ChildProcess.Failure) {
            return try ChildProcess(
                command, environment: environment, signals: signals, descriptorLimit: descriptorLimit)
        } catch {
            let remedy = error.isMissing ? "; give a program on the PATH, or its path" : ""
            StandardStream.error.write("Error: cannot run \(ShellWord(command[0])): \(error.reason)\(remedy)\n")
            throw ExitCode(error.isMissing ? 127 : 126)
        }
    }

    /// The environment of the command: this process's, and where the mock is.
    private func variables(
        of server: MockServer, adminToken: String?, caFile: TrustFile?
    ) -> [String: String] {
        var variables = ProcessInfo.processInfo.environment
        variables["ACQUIRE_BASE_URL"] = server.baseURL
        variables["ACQUIRE_API_KEY"] = server.apiKey
        // The label that a client puts before `.acquire.io`: it names a sandbox, and this one is where others go too.
        variables["ACQUIRE_ACCOUNT_ID"] = "\(SandboxName.default)"
        variables[Settings.url.variable] = server.baseURL
        variables[Self.adminURLVariable] = server.baseURL + "/__admin"
        variables[Settings.adminToken.variable] = adminToken
        variables[Self.secureURLVariable] = server.secureURL
        variables[Settings.caFile.variable] = caFile?.path
        // Node adds it to whom it trusts already; the variables of others put it in their place, so they are left to you.
        if let caFile, variables["NODE_EXTRA_CA_CERTS"] == nil { variables["NODE_EXTRA_CA_CERTS"] = caFile.path }
        return variables
    }
}
