import AcquireMock
import ArgumentParser

/// `acquire-mock health`.
struct Health: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "health",
        abstract: "Ask a running mock whether it is well: exit status 0 if so, else 1.",
        discussion: """
            Without --url it asks ACQUIRE_MOCK_URL, else the host and port of ACQUIRE_MOCK_HOST and ACQUIRE_MOCK_PORT, \
            else http://127.0.0.1:8080.

            EXAMPLE:
              acquire-mock health --url http://127.0.0.1:9000
            """,
    )

    @Option(help: "Where the mock is. (default: http://127.0.0.1:8080)")
    var url: String?

    @Option(
        name: .customLong("ca-file"),
        help: ArgumentHelp("The certificate of the CA that a mock with HTTPS is trusted by.", valueName: "file"))
    var caFile: String?

    /// Refuses settings that cannot be.
    func validate() throws {
        _ = try ClientSettings(url: url, caFile: caFile)
    }

    /// Asks, and prints a line.
    func run() throws {
        let settings = try ClientSettings(url: url, caFile: caFile)
        let client = MockClient(baseURL: settings.url, caFile: settings.caFile, timeout: .seconds(2))
        let health = try client.health()
        let sandboxes = health.sandboxes == 1 ? "1 sandbox" : "\(health.sandboxes) sandboxes"
        StandardStream.output.write(
            "\(client.baseURL) is well: acquire-mock \(health.version), up for \(health.uptimeSeconds) s, \(sandboxes)\n"
        )
    }
}
