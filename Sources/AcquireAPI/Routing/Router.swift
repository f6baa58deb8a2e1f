import FoundationEssentials
import HTTPMessage
import HTTPTypes

/// Finds what a request asks for.
enum Router {
    private static let routes = Dictionary(uniqueKeysWithValues: Route.allCases.map { ($0.path, $0) })

    /// The route of a request.
    /// - Parameter request: The request.
    /// - Returns: The route.
    /// - Throws: 404 for a path that there is not, 405 with `Allow` for a method that the path does not know.
    static func route(of request: HTTPServerRequest) throws(APIError) -> Route {
        let path = decoded(request.path)
        guard let route = routes[path] else { throw unknownPath(path) }
        guard route.methods.contains(request.method) else { throw unknownMethod(request.method, of: route) }
        return route
    }

    private static func decoded(_ path: Substring) -> String {
        // What begins with two slashes would be read as a host and a path.
        guard path.utf8.contains(UInt8(ascii: "%")), !path.hasPrefix("//") else { return String(path) }
        return URLComponents(string: String(path))?.path ?? String(path)
    }

    private static func unknownPath(_ path: String) -> APIError {
        let known = Route.allCases.map { "\($0.methods[0].rawValue) \($0.path)" }.joined(separator: ", ")
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
