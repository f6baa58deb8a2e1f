import AcquireMock

/// The one line on standard output: where the mock serves, with which key and which fixture.
struct ReadyLine: CustomStringConvertible {
    let description: String

    /// Makes the line.
    /// - Parameters:
    ///   - server: The server, which answers already.
    ///   - settings: What it was told.
    init(_ server: MockServer, _ settings: ServeSettings) {
        // Put together without `joined`, for which the runtime looks through all conformances there are.
        let isBoth = server.secureURL != nil && server.secureURL != server.baseURL
        let urls = [server.baseURL] + (isBoth ? [server.secureURL ?? ""] : [])
        let addresses = (server.boundAddresses + (isBoth ? server.secureAddresses : [])).map { "\($0)" }
        let isAsShown = addresses == urls.map { String($0.drop { $0 != "/" }.dropFirst(2)) }
        let bound = isAsShown ? "" : "bound to \(addresses.joined(separator: " and ")), "
        let others = settings.configuration.apiKeys.count - 1
        let isDocumented = server.shownKey == MockServer.documentedKey && settings.configuration.apiKeys.isEmpty
        let key =
            server.shownKey
            + (others > 0 ? " and \(others) more" : "")
            + (isDocumented ? "" : " \(settings.keySource)")
        let authority = server.caPath.map { "CA \($0), " } ?? ""
        let shown = urls[0] + (isBoth ? " and \(urls[1])" : "")
        description =
            "acquire-mock \(MockVersion.current) ready on \(shown) (\(bound)key \(key), \(authority)fixture \(server.fixtureName))"
    }
}
