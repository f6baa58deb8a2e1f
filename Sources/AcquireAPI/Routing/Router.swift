import FoundationEssentials
import HTTPMessage
import HTTPTypes

/// Finds what a request asks for.
enum Router {
    /// What a request asks for.
    struct Match: Sendable {
        let route: Route
        /// What stands in the path for the route's segment in braces, decoded.
        var parameter = ""
    }

    private static let routes = Dictionary(uniqueKeysWithValues: Route.allCases.map { ($0.path, $0) })

    /// The routes with a segment in braces, by what stands in front of it.
    private static let openRoutes: [(prefix: String, route: Route)] = Route.allCases.compactMap { route in
        route.path.firstIndex(of: "{").map { (String(route.path[..<$0]), route) }
    }

    /// The route of a request.
    /// - Parameters:
    ///   - request: The request.
    ///   - path: Its path, decoded.
    /// - Returns: The route.
    /// - Throws: 404 for a path that there is not, 405 with `Allow` for a method that the path does not know.
    static func match(_ request: HTTPServerRequest, to path: String) throws(APIError) -> Match {
        guard let match = match(path) else { throw unknownPath(path) }
        guard match.route.methods.contains(request.method) else { throw unknownMethod(request.method, of: match.route) }
        return match
    }

    /// What a path, decoded, is of, whatever the method; nil where there is nothing.
    static func match(_ path: String) -> Match? {
        if let route = routes[path] { return Match(route: route) }
        for (prefix, route) in openRoutes where path.hasPrefix(prefix) {
            let parameter = path.dropFirst(prefix.count)
            if !parameter.isEmpty, !parameter.contains("/") { return Match(route: route, parameter: String(parameter)) }
        }
        return nil
    }

    /// A path without percent-encoding.
    static func decoded(_ path: Substring) -> String {
        // What begins with two slashes would be read as a host and a path.
        let isEncoded = path.utf8Span.span.firstIndex(of: UInt8(ascii: "%")) != nil
        guard isEncoded, !path.hasPrefix("//") else { return String(path) }
        return URLComponents(string: String(path))?.path ?? String(path)
    }

    private static func unknownPath(_ path: String) -> APIError {
        let asked = path.hasPrefix("/__admin")
        let known = Route.allCases.filter { $0.isControl == asked || $0 == .sendSMS || $0 == .health }
            .map { "\($0.methods[0].rawValue) \($0.path)" }.joined(separator: ", ")
        return APIError(
            .recordNotFound,
            "No such object: there is nothing at \(path.shortened). The mock answers \(known).",
            status: .notFound,
        )
    }

    private static func unknownMethod(_ method: HTTPRequest.Method, of route: Route) -> APIError {
        let allowed = route.methods.map(\.rawValue).joined(separator: ", ")
        var error = APIError(
            .invalidInput,
            "\(route.path) does not take \(method.rawValue.shortened): use \(allowed).",
            status: .methodNotAllowed,
        )
        error.headerFields[.allow] = allowed
        return error
    }
}
