/// `GET` and `PUT /__admin/seed`.
enum SeedEndpoint {
    /// What a seed is, for an error about something else.
    static let takes = "a whole number from 0 to 18446744073709551615"

    static func reply(to call: ControlCall) throws(APIError) -> ControlService.Reply {
        var call = call
        let name = try call.checkedSandboxName()
        guard !call.isRead else { return reply(call.world.sandbox(name).read { $0.ids.runSeed }) }
        var form = JSONForm(try call.object())
        let given = form.value("seed", takes: takes, UInt64.init(seed:))
        try form.finish(orSend: "a seed, such as {\"seed\":42}")
        guard let seed = given else { throw APIError(.serverError, "A seed that was checked is missing.") }
        call.world.sandbox(name).change { $0.setSeed(seed, ofSandbox: name) }
        return reply(seed)
    }

    private static func reply(_ seed: UInt64) -> ControlService.Reply {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("seed")
        writer.value(RawJSON(number: String(seed)))
        writer.endObject()
        return .json(writer.bytes)
    }
}

extension UInt64 {
    /// Reads a seed; nil for what is none.
    init?(seed value: JSONValue) {
        guard let number = value.numberValue else { return nil }
        if let small = number.intValue {
            self.init(exactly: small)
        } else {
            self.init(number.text)
        }
    }
}
