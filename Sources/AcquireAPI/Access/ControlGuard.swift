import HTTPMessage
import HTTPTypes

/// Keeps pages of other sites, and whoever does not have the admin token, out of the control side.
struct ControlGuard: Sendable {
    private let token: APIKey?
    private let isLocal: Bool

    /// Sets up the guard.
    /// - Parameter policy: Who may.
    init(_ policy: AccessPolicy) {
        token = policy.adminToken.map { APIKey(secret: $0, agentID: nil, maySend: false) }
        isLocal = policy.isLocal
    }

    /// Checks a request to anything under `/__admin`, before it is known whether there is such a thing.
    /// - Parameters:
    ///   - request: The request.
    ///   - path: Its path, decoded.
    /// - Throws: 403 for a page of another site, 401 without the token where there is one.
    func check(_ request: HTTPServerRequest, to path: String) throws(APIError) {
        guard path.utf8.starts(with: "/__admin".utf8) else { return }
        try checkSite(of: request)
        // None tells anything that is secret, and who asks for the CA may have no other way to come by it.
        guard ![Route.health, .caCertificate, .contract].contains(where: { $0.path == path }) else { return }
        try checkToken(of: request)
    }

    /// Browsers say where a request comes from: by `Origin`, and those of today by `Sec-Fetch-Site` besides.
    private func checkSite(of request: HTTPServerRequest) throws(APIError) {
        let own = request.host?.lowercased()
        for origin in request.headerFields[values: .origin] where own == nil || Self.authority(of: origin) != own {
            throw forbidden("Origin: \(origin.shortened)")
        }
        // `same-site` is another port or name of this machine: no less foreign.
        for site in HTTPField.Name("Sec-Fetch-Site").map({ request.headerFields[values: $0] }) ?? []
        where ["cross-site", "same-site"].contains(site.lowercased()) {
            throw forbidden("Sec-Fetch-Site: \(site)")
        }
        // A foreign name that leads to this machine makes a page of that name one of the same origin (DNS rebinding).
        guard isLocal, token == nil, let own, !Self.isNameOfThisMachine(own) else { return }
        throw APIError(
            .unauthorizedAccess,
            "The control side is not asked as '\(own.shortened)': use localhost or the mock's address, or start the mock "
                + "with an --admin-token.",
        )
    }

    private func checkToken(of request: HTTPServerRequest) throws(APIError) {
        guard let token else { return }
        let bearers = request.headerFields[values: .authorization].compactMap(Self.bearer)
        let tokens = HTTPField.Name("X-Admin-Token").map { request.headerFields[values: $0] } ?? []
        let given = bearers.map { $0.prefix { $0 != "+" } } + tokens.map { $0[...] }
        // All are compared, each in a time that does not tell how much of it was right.
        let matching = given.count { token.matches($0) }
        guard matching == 0 else { return }
        var error = APIError(
            .unauthorized,
            given.isEmpty
                ? "The admin token is missing: send 'Authorization: Bearer {admin_token}' or 'X-Admin-Token: {admin_token}'."
                : "The admin token is not the mock's: send the one that it was started with.",
        )
        error.headerFields[.wwwAuthenticate] = "Bearer"
        throw error
    }

    private func forbidden(_ field: String) -> APIError {
        APIError(
            .unauthorizedAccess,
            "The control side takes no requests from pages of other sites (\(field)): ask it from a program or the "
                + "mock's own address.",
        )
    }

    /// What stands behind `Bearer`.
    private static func bearer(_ value: String) -> Substring? {
        let scheme = value.prefix { $0 != " " }
        let token = value.dropFirst(scheme.count).drop { $0 == " " }
        return scheme.lowercased() == "bearer" && !token.isEmpty ? token : nil
    }

    /// Host and port of an origin; nil where it has none, as `null`.
    private static func authority(of origin: String) -> String? {
        origin.firstRange(of: "://").map { origin[$0.upperBound...].lowercased() }
    }

    /// Whether nobody else can have a name that leads here: addresses, names without a dot, and what the mock itself tells
    /// sandboxes by.
    private static func isNameOfThisMachine(_ authority: String) -> Bool {
        guard !authority.hasPrefix("[") else { return true }
        var host = authority.prefix { $0 != ":" }
        // The final dot of a name that is written out to the root of the DNS.
        if host.hasSuffix(".") { host.removeLast() }
        guard host.contains(".") else { return true }
        return host.hasSuffix(".localhost") || host.hasSuffix(".acquire.io")
            || host.utf8.allSatisfy { 48...57 ~= $0 || $0 == UInt8(ascii: ".") }
    }
}
