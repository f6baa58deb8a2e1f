import AcquireMock
import ArgumentParser

/// `acquire-mock check`.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check a fixture without serving it: exit status 0 if it is good, else 1 and every fault.",
        discussion: """
            EXAMPLE:
              acquire-mock check my-account
            """,
    )

    @Argument(help: "The fixture's directory.")
    var directory: String

    /// Checks, and prints what there is.
    func run() throws {
        let fixture = try Fixture(directory: directory)
        StandardStream.output.write("\(directory): a good fixture (\(fixture.summary))\n")
    }
}
