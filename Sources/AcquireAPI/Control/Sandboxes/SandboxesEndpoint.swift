import HTTPMessage
import HTTPTypes

/// `GET /__admin/sandboxes` and `DELETE /__admin/sandboxes/{sandbox}`.
enum SandboxesEndpoint {
    static func reply(to call: ControlCall) throws(APIError) -> ControlService.Reply {
        try call.query.finish()
        let (sandboxes, evicted) = call.world.listSandboxes()
        var writer = JSONWriter(reserving: 128 * sandboxes.count)
        writer.beginObject()
        writer.beginArray("data")
        for sandbox in sandboxes {
            let (messages, requests, cases, clock) = sandbox.read { state in
                (state.journal.count, state.requests.entries.count, state.cases.count, state.clock)
            }
            writer.beginObject()
            writer.member("name", sandbox.name.description)
            writer.member("messages", messages)
            writer.member("requests", requests)
            writer.member("cases", cases)
            writer.member("now", clock.now.description)
            writer.member("clock", clock.mode)
            writer.endObject()
        }
        writer.endArray()
        writer.member("total", sandboxes.count)
        writer.member("evicted", evicted)
        writer.endObject()
        return .json(writer.bytes)
    }

    static func replyToRemoval(_ call: ControlCall) throws(APIError) -> ControlService.Reply {
        try call.query.finish()
        let name = call.match.parameter
        guard let sandbox = SandboxName(name), call.world.removeSandbox(sandbox) else {
            let details = "There is no sandbox '\(name.shortened)': GET /__admin/sandboxes lists those that there are."
            throw APIError(.recordNotFound, details, status: .notFound)
        }
        return .response(.init(status: .noContent))
    }
}
