/// The parts of a URL that a probe needs.
struct ProbeTarget: Sendable, Equatable {
    /// Host and port as in the URL, for the `Host` field.
    let authority: String
    /// The host, an IPv6 address in brackets.
    let host: String
    /// The port.
    let port: UInt16
    /// Whether TLS is spoken there.
    let isSecure: Bool
    /// The request target.
    let pathAndQuery: String

    /// Takes a URL apart.
    /// - Parameter url: An absolute URL, `http` or `https`.
    /// - Throws: Where it is none.
    init(url: String) throws(HTTPProbeError) {
        guard let scheme = url.firstRange(of: "://"), case let name = url[..<scheme.lowerBound].lowercased(),
            ["http", "https"].contains(name)
        else {
            throw HTTPProbeError.badURL(url, reason: "it must begin with http:// or https://")
        }
        guard url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw HTTPProbeError.badURL(url, reason: "it must be ASCII without spaces; encode others with %")
        }
        let rest = url[scheme.upperBound...]
        let authority = rest.prefix { !"/?#".contains($0) }
        guard !authority.contains("@") else {
            throw HTTPProbeError.badURL(url, reason: "it must not contain a user")
        }
        let hostEnd = authority.hasPrefix("[") ? authority.firstIndex(of: "]").map(authority.index(after:)) : nil
        let end = hostEnd ?? authority.firstIndex(of: ":") ?? authority.endIndex
        host = String(authority[..<end])
        guard !host.isEmpty else { throw HTTPProbeError.badURL(url, reason: "it has no host") }
        let portText = authority[end...]
        guard portText.isEmpty || portText.hasPrefix(":"),
            let port = UInt16(portText.isEmpty ? (name == "https" ? "443" : "80") : portText.dropFirst())
        else { throw HTTPProbeError.badURL(url, reason: "its port is not a number from 0 to 65535") }
        self.port = port
        isSecure = name == "https"
        self.authority = String(authority)
        let path = rest[authority.endIndex...].prefix { $0 != "#" }
        pathAndQuery = path.hasPrefix("/") ? String(path) : "/" + path
    }

    /// The host without brackets.
    var name: String {
        host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
    }

    /// The addresses to try, in order.
    func addresses() throws(HTTPProbeError) -> [SocketAddress] {
        do {
            return try SocketAddress.resolving(host, port: port)
        } catch {
            throw HTTPProbeError.unknownHost(host, reason: error.reason)
        }
    }
}
