import HTTPMessage
import HTTPTypes

/// A request to the control side while it is being checked.
struct ControlCall {
    let request: HTTPServerRequest
    let match: Router.Match
    /// All sandboxes.
    let world: World
    /// The parameters of the query.
    var query: QueryForm

    /// Begins to check a request.
    init(_ request: HTTPServerRequest, _ match: Router.Match, in world: World) {
        self.request = request
        self.match = match
        self.world = world
        query = QueryForm(request)
    }

    /// Whether the request only looks.
    var isRead: Bool { request.method == .get || request.method == .head }

    /// The name of the sandbox that is meant: by `sandbox=`, else as for the API.
    mutating func sandboxName() throws(APIError) -> SandboxName {
        let takes = "a sandbox's name, which is 1 to 63 of a-z, 0-9 and -"
        let named = query.value("sandbox", takes: takes) { SandboxName($0) }
        if let named { return named }
        return try Authenticator.sandbox(namedBy: request.head) ?? .default
    }

    /// The sandbox that is meant, made on first use, once nothing is wrong with the query.
    mutating func sandbox() throws(APIError) -> Sandbox {
        world.sandbox(try checkedSandboxName())
    }

    /// The name of the sandbox that is meant, once nothing is wrong with the query: for what may still be refused, and so
    /// must not make a sandbox yet.
    mutating func checkedSandboxName() throws(APIError) -> SandboxName {
        let name = try sandboxName()
        try query.finish()
        return name
    }

    /// The body, which must be a JSON object.
    func object() throws(APIError) -> JSONObject {
        try request.object()
    }
}
