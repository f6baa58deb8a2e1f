/// `GET /__admin/health`.
struct HealthEndpoint: Sendable {
    let world: World

    /// The state of the mock.
    var body: JSONValue {
        let (seconds, attoseconds) = world.uptime.components
        let uptime = Double(seconds * 1_000 + attoseconds / 1_000_000_000_000_000) / 1_000
        return [
            "status": "ok",
            "version": .string(MockVersion.current),
            "uptimeSeconds": JSONNumber(uptime).map(JSONValue.number) ?? .null,
            "sandboxes": .number(world.sandboxCount),
        ]
    }
}
