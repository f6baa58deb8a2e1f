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
        let isBoth = server.secureURL != nil && server.secureURL != server.baseURL
        let urls = [server.baseURL] + (isBoth ? [server.secureURL ?? ""] : [])
        let bound = (server.boundAddresses + (isBoth ? server.secureAddresses : [])).map { "\($0)" }
        if bound != urls.map({ String($0.drop { $0 != "/" }.dropFirst(2)) }) {
            notes.append("bound to " + bound.joined(separator: " and "))
        }
        let others = settings.configuration.apiKeys.count - 1
        let isDocumented = server.shownKey == MockServer.documentedKey && settings.configuration.apiKeys.isEmpty
        notes.append(
            "key \(server.shownKey)"
                + (others > 0 ? " and \(others) more" : "")
                + (isDocumented ? "" : " " + settings.keySource)
        )
        if let path = server.caPath { notes.append("CA \(path)") }
        notes.append("fixture \(server.fixtureName)")
        description =
            "acquire-mock \(MockVersion.current) ready on \(urls.joined(separator: " and ")) (\(notes.joined(separator: ", ")))"
    }
}
