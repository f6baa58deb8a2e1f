/// Who may use the mock besides the clients that have a key of the API.
public struct AccessPolicy: Sendable {
    /// The token that opens the control side; `nil` where that is open.
    public var adminToken: String?
    /// The origins whose pages may use the API, such as `https://app.example`; `*` for every page.
    public var corsOrigins: [String] = []
    /// Whether the mock listens to this machine only, so that no other name can rightly stand in a request for it.
    public var isLocal = false

    /// Creates a policy: the control side is open, and no page of another site may use anything.
    public init() {}
}
