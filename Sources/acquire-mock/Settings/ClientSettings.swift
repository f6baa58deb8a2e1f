import AcquireMock
import ArgumentParser

/// Which mock `health` and `send` ask, by option and environment.
struct ClientSettings: Sendable {
    /// Where the mock is.
    let url: String
    /// The key to send with.
    let apiKey: String
    /// The file with the CA to trust, where one is known.
    let caFile: String?

    /// Reads the settings.
    ///
    /// Without a URL it is the mock that `serve` starts in the same environment: inside a container, say.
    /// - Parameters:
    ///   - url: What `--url` says.
    ///   - apiKey: What `--api-key` says.
    ///   - caFile: What `--ca-file` says.
    ///   - environment: The variables, which options win over.
    /// - Throws: Everything that is wrong with them.
    init(url: String?, apiKey: String? = nil, caFile: String? = nil, _ environment: MockEnvironment = MockEnvironment())
        throws
    {
        var reader = SettingsReader(environment)
        let given = reader.value(Settings.url, url)
        let key =
            apiKey == nil ? reader.values(Settings.sandboxedKey, []).first : reader.value(Settings.sandboxedKey, apiKey)
        let host = given == nil ? reader.value(Settings.host, nil) : nil
        let port = given == nil ? reader.value(Settings.port, nil) : nil
        let tls = given == nil ? reader.value(Settings.tls, nil) : nil
        let tlsPort = given == nil ? reader.value(Settings.tlsPort, nil) : nil
        let trusted = reader.value(Settings.caFile, caFile) ?? reader.value(Settings.tlsCAFile, nil)
        let directory = reader.value(Settings.tlsCADir, nil)
        try reader.finish()
        guard port != 0 else {
            throw ValidationError("\(Settings.port.variable) is 0, which picks a port: say with --url which it is.")
        }
        self.url =
            given ?? "\(tls == true && tlsPort == nil ? "https" : "http")://\(Self.reachable(host)):\(port ?? 8080)"
        self.caFile = trusted ?? directory.map { "\($0)/ca.pem" }
        self.apiKey = key ?? MockServer.documentedKey
    }

    private static func reachable(_ host: String?) -> String {
        switch host {
        case nil, "0.0.0.0": "127.0.0.1"
        case "::": "[::1]"
        case let host?: host.contains(":") ? "[\(host)]" : host
        }
    }
}
