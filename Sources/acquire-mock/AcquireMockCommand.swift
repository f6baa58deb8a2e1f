import AcquireMock
import ArgumentParser

/// The command, which is nothing but its subcommands.
@main
struct AcquireMockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "acquire-mock",
        abstract: "A mock of Acquire's Send-SMS, for tests.",
        discussion: """
            Without a subcommand it serves the documented account on http://127.0.0.1:8080:

              acquire-mock
              acquire-mock send
              curl http://127.0.0.1:8080/api/v1/voip/send-sms \\
                --header 'Authorization: Bearer acquire-test-key' \\
                --data '{"From": "+12513188609", "To": "+919666929552", "Body": "hi"}'

            'acquire-mock help serve' lists what can be set.
            """,
        version: "acquire-mock \(MockVersion.current)",
        subcommands: [Serve.self, Exec.self, Send.self, Health.self, Check.self, Import.self],
        defaultSubcommand: Serve.self,
    )

    /// Serves where that is what plain arguments say without a mistake.
    /// - Returns: Whether it has served.
    private static func serves(_ arguments: ArraySlice<String>) -> Bool {
        let options = arguments.first == "serve" ? arguments.dropFirst() : arguments
        let environment = MockEnvironment()
        guard let given = GivenOptions(options, ofPlain: Settings.valuesOfServe),
            let settings = try? ServeSettings(given, environment, .serve)
        else { return false }
        do { try Serve.serve(settings, environment) } catch { exit(withError: error) }
        return true
    }

    /// Runs the command that the arguments name.
    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        if serves(arguments) { return }
        if let word = arguments.first, let problem = UnknownCommand(word) {
            exit(withError: ValidationError("\(problem)"))
        }
        main(Array(arguments))
    }
}
