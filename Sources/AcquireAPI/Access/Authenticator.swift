import HTTPMessage
import HTTPTypes

/// Checks who asks: the Bearer token, and the sandbox that it or the host names.
struct Authenticator: Sendable {
    /// The keys that open the API.
    let keys: [APIKey]

    /// Who asks.
    /// - Parameter request: The request's head.
    /// - Returns: The key and the sandbox.
    /// - Throws: 401 without a known key; 400 for a sandbox's name that is none.
    func principal(of request: HTTPRequestHead) throws(APIError) -> Principal {
        let token = try token(of: request)
        let plus = token.utf8Span.span.firstIndex(of: UInt8(ascii: "+"))
        let secret = plus.map { token.utf8.prefix($0) } ?? token.utf8
        guard let key = key(matching: Substring(secret)) else {
            throw unauthorized("The API key is not known: use one of the account's keys.")
        }
        if let plus {
            let name = Substring(token.utf8.dropFirst(plus + 1))
            return Principal(key: key, sandbox: try Self.sandbox(name, from: "behind the '+' of the API key"))
        }
        guard let label = Self.sandboxLabel(of: request) else { return Principal(key: key, sandbox: .default) }
        return Principal(key: key, sandbox: try Self.sandbox(label, from: "before the host's first dot"))
    }

    /// The sandbox that a request names, whoever asks: behind the `+` of what stands in place of the key, else by the host.
    /// - Parameter request: The request's head.
    /// - Returns: The name; nil where none is named.
    /// - Throws: 400 for a name that is none.
    static func sandbox(namedBy request: HTTPRequestHead) throws(APIError) -> SandboxName? {
        let value = request.headerFields[values: .authorization].first
        if let value, let plus = value.firstIndex(of: "+") {
            return try sandbox(value[value.index(after: plus)...], from: "behind the '+' of the API key")
        }
        guard let label = sandboxLabel(of: request) else { return nil }
        return try sandbox(label, from: "before the host's first dot")
    }

    /// The key with this secret; every key is compared, so that the time does not tell which came close.
    private func key(matching secret: Substring) -> APIKey? {
        keys.reduce(nil) { found, key in key.matches(secret) ? key : found }
    }

    /// What stands behind `Bearer`.
    private func token(of request: HTTPRequestHead) throws(APIError) -> Substring {
        let values = request.headerFields[values: .authorization]
        guard let value = values.first else {
            throw unauthorized("The Authorization header is missing: send 'Authorization: Bearer {api_key}'.")
        }
        guard values.count == 1 else {
            throw unauthorized("There are \(values.count) Authorization headers: send one.")
        }
        let bytes = value.utf8Span.span
        let space = bytes.firstIndex(of: UInt8(ascii: " "))
        guard bytes.extracting(first: space ?? bytes.count).isASCII("bearer") else {
            let lacksSpace = space == nil && bytes.extracting(first: 6).isASCII("bearer")
            throw unauthorized(
                lacksSpace
                    ? "There must be a space between Bearer and the API key: send 'Authorization: Bearer {api_key}'."
                    : "The Authorization header does not begin with Bearer: send 'Authorization: Bearer {api_key}'."
            )
        }
        let token = Substring(value.utf8.dropFirst(space ?? bytes.count).drop { $0 == UInt8(ascii: " ") })
        guard !token.isEmpty else {
            throw unauthorized("There is no API key behind Bearer: send 'Authorization: Bearer {api_key}'.")
        }
        return token
    }

    /// The first label of a host under `.acquire.io` or `.localhost`.
    private static func sandboxLabel(of request: HTTPRequestHead) -> Substring? {
        guard let authority = request.host else { return nil }
        let bytes = authority.utf8Span.span
        var host = bytes.extracting(first: bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.count)
        // The final dot of a name that is written out to the root of the DNS.
        if host.count > 0, host[host.count - 1] == UInt8(ascii: ".") { host = host.extracting(droppingLast: 1) }
        guard host.extracting(last: 11).isASCII(".acquire.io") || host.extracting(last: 10).isASCII(".localhost") else {
            return nil
        }
        return authority.lowercased().prefix { $0 != "." }
    }

    private static func sandbox(_ name: Substring, from place: String) throws(APIError) -> SandboxName {
        guard let sandbox = SandboxName(name) else {
            throw APIError(
                .invalidInput,
                "'\(name.shortened)', the sandbox named \(place), is not a sandbox's name: use 1 to 63 of a-z, 0-9 and -.",
            )
        }
        return sandbox
    }

    private func unauthorized(_ details: String) -> APIError {
        var error = APIError(.unauthorized, details)
        error.headerFields[.wwwAuthenticate] = "Bearer"
        return error
    }
}
