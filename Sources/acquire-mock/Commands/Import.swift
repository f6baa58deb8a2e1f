import AcquireMock
import ArgumentParser

/// `acquire-mock import`.
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Make a fixture of one captured Send-SMS request and the real account's answer to it.",
        discussion: """
            Served with the clock frozen at the answer's time, the fixture gives the captured answer again but for the \
            message's sid and Twilio's dates. Where it would not, nothing is written, unless --allow-differences is given.

            EXAMPLE:
              acquire-mock import --request sent.json --response answer.json --output dir
            """,
    )

    @Option(help: ArgumentHelp("The request's body.", valueName: "file"))
    var request: String

    @Option(help: ArgumentHelp("The answer's body.", valueName: "file"))
    var response: String

    @Option(help: ArgumentHelp("Where the fixture is written; made where it is missing.", valueName: "directory"))
    var output: String

    @Flag(help: "Replace a fixture that is there already.")
    var force = false

    @Flag(help: "Write the fixture even if its answer departs from the captured one.")
    var allowDifferences = false

    /// Imports, and says what was written and how to serve it.
    func run() throws {
        let exchange = try CapturedExchange(
            request: try WholeFile(request).read(),
            response: try WholeFile(response).read(),
        )
        let (files, departures) = try exchange.fixture()
        if !departures.isEmpty {
            let listed = departures.map { "\n  " + "\($0)".prefix(300) }.joined()
            let places = departures.count == 1 ? "1 place" : "\(departures.count) places"
            let message = "The fixture's answer departs from the captured one at \(places):\(listed)"
            guard allowDifferences else {
                throw ImportRefused(
                    "\(message)\nNothing was written; --allow-differences writes the fixture all the same.")
            }
            StandardStream.error.write("Warning: \(message)\n")
        }
        try FixtureDirectory(output).write(files, replacing: force)
        StandardStream.output.write(
            """
            Wrote \(files.keys.sorted().joined(separator: ", ")) to \(output).
            Serve it at the time of the captured answer, to get that answer again:
              acquire-mock serve --fixture \(ShellWord(output)) --clock \(exchange.dateCreated)

            """
        )
    }

    /// Why nothing was written.
    private struct ImportRefused: Error, CustomStringConvertible {
        let description: String

        init(_ description: String) {
            self.description = description
        }
    }
}
