import AcquireMock
import ArgumentParser

/// `acquire-mock send`.
struct Send: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send",
        abstract: "Send the documented SMS to a running mock and show the answer.",
        discussion: """
            The answer goes to standard output, its status and what is wrong with a refused request to standard error. \
            With --to it goes without the ids of the documented case: the mock then finds the case of that contact, or \
            makes a new one.

            EXAMPLES:
              acquire-mock send
              acquire-mock send --to +15551234567 --body 'Your code is 4711'
              acquire-mock send --url http://127.0.0.1:9000 --api-key acquire-test-key+mine
            """,
    )

    @Option(help: "Where the mock is. (default: ACQUIRE_MOCK_URL, else http://127.0.0.1:8080)")
    var url: String?

    @Option(
        name: .customLong("ca-file"),
        help: ArgumentHelp("The certificate of the CA that a mock with HTTPS is trusted by.", valueName: "file"))
    var caFile: String?

    @Option(
        help: ArgumentHelp(
            "The key, perhaps with +sandbox. (default: the first of ACQUIRE_MOCK_API_KEY, else \(MockServer.documentedKey))",
            valueName: "key"))
    var apiKey: String?

    @Option(help: ArgumentHelp("Whom to send to. (default: \(DocumentedRequest.documentedTo))", valueName: "phone"))
    var to: String?

    @Option(
        help: ArgumentHelp(
            "The account's number to send from. (default: \(DocumentedRequest.documentedFrom))", valueName: "phone"))
    var from: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("The text. (default: hi)", valueName: "text"))
    var body: String?

    /// Refuses settings that cannot be.
    func validate() throws {
        _ = try ClientSettings(url: url, apiKey: apiKey, caFile: caFile)
    }

    /// Sends, and shows the answer.
    func run() throws {
        let settings = try ClientSettings(url: url, apiKey: apiKey, caFile: caFile)
        var request = DocumentedRequest()
        request.to = to
        request.from = from ?? request.from
        request.text = body ?? request.text
        let answer = try MockClient(baseURL: settings.url, caFile: settings.caFile).sendSMS(
            request.body, key: settings.apiKey)
        StandardStream.error.write("\(answer.statusLine)\n")
        StandardStream.output.write(answer.text + "\n")
        guard answer.isOfSendSMS else {
            throw MockClientError.notSendSMS(settings.url, status: answer.statusLine)
        }
        guard !answer.isSuccess else { return }
        for problem in answer.problems { StandardStream.error.write("Error: \(problem)\n") }
        throw ExitCode.failure
    }
}
