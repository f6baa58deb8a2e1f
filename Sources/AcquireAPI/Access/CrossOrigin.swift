import HTTPMessage
import HTTPTypes

/// Which pages of other sites may use the API, as browsers ask for it (CORS, of the Fetch standard).
struct CrossOrigin: Sendable {
    private let origins: [String]

    /// Takes the origins of a policy.
    init(_ policy: AccessPolicy) {
        origins = policy.corsOrigins
    }

    /// Whether there are any.
    var isOn: Bool { !origins.isEmpty }

    /// The answer to a browser's question whether a page may send what it wants to.
    /// - Parameter request: The request.
    /// - Returns: The answer; nil where the request is no such question, or no page may anything.
    /// - Throws: 403 where the page may not.
    func preflight(_ request: HTTPServerRequest) throws(APIError) -> HTTPServerResponse? {
        guard isOn, request.method == .options,
            let route = Router.match(Router.decoded(request.path))?.route, !route.isControl,
            let origin = request.headerFields[.origin], request.headerFields[.accessControlRequestMethod] != nil
        else { return nil }
        guard isAllowed(origin) else {
            throw APIError(
                .unauthorizedAccess,
                "Pages of \(origin.shortened) may not use the API: start the mock with --cors \(origin.shortened).",
            )
        }
        var response = HTTPServerResponse(status: .noContent)
        let methods = route.methods.map(\.rawValue)
        response.headerFields[.accessControlAllowMethods] = methods.joined(separator: ", ")
        // Whatever the page wants to send: the API ignores what it does not know, and `*` would not cover the key.
        response.headerFields[.accessControlAllowHeaders] =
            request.headerFields[.accessControlRequestHeaders] ?? "authorization, content-type"
        response.headerFields[.accessControlMaxAge] = "600"
        return dressed(response, for: request)
    }

    /// The answer to a request, so that a page that may read it can.
    func dressed(_ response: HTTPServerResponse, for request: HTTPServerRequest) -> HTTPServerResponse {
        guard isOn else { return response }
        var response = response
        let isOpen = origins.contains("*")
        // What differs by origin must not be kept for another.
        if !isOpen { response.headerFields[.vary] = "Origin" }
        guard let origin = request.headerFields[.origin], isAllowed(origin) else { return response }
        response.headerFields[.accessControlAllowOrigin] = isOpen ? "*" : origin
        response.headerFields[.accessControlExposeHeaders] = "X-Request-Id"
        return response
    }

    private func isAllowed(_ origin: String) -> Bool {
        origins.contains("*") || origins.contains(origin.lowercased())
    }
}
