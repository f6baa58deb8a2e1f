import AcquireAPI

/// What a mock says of itself.
package struct MockHealth: Sendable {
    /// Its version.
    package let version: String
    /// For how long it has been up, in whole seconds.
    package let uptimeSeconds: Int
    /// How many sandboxes it has.
    package let sandboxes: Int

    /// Reads the answer of `GET /__admin/health`; `nil` where it is none, or not well.
    init?(_ body: JSONValue) {
        guard body["status"] == "ok", let version = body["version"]?.stringValue,
            let uptime = body["uptimeSeconds"]?.numberValue?.doubleValue, 0..<1e15 ~= uptime,
            let sandboxes = body["sandboxes"]?.intValue
        else { return nil }
        self.version = version
        uptimeSeconds = Int(uptime)
        self.sandboxes = sandboxes
    }
}
