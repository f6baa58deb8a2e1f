import AcquireMock

/// The one line on standard output: where the mock serves, with which key and which fixture.
struct ReadyLine: CustomStringConvertible {
    let description: String

    /// Makes the line.
    /// - Parameters:
    ///   - server: The server, which answers already.
    ///   - settings: What it was told.
    init(_ server: MockServer, _ settings: ServeSettings) {
        var notes: [String] = []
        let bound = server.boundAddresses.map { "\($0)" }
        if bound.map({ "http://" + $0 }) != [server.baseURL] {
            notes.append("bound to " + bound.joined(separator: " and "))
        }
        let others = settings.configuration.apiKeys.count - 1
        let isDocumented = server.shownKey == MockServer.documentedKey && settings.configuration.apiKeys.isEmpty
        notes.append(
            "key \(server.shownKey)"
                + (others > 0 ? " and \(others) more" : "")
                + (isDocumented ? "" : " " + settings.keySource)
        )
        notes.append("fixture \(server.fixtureName)")
        description =
            "acquire-mock \(MockVersion.current) ready on \(server.baseURL) (\(notes.joined(separator: ", ")))"
    }
}
