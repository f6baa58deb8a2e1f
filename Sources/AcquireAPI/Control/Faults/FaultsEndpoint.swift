import HTTPMessage
import HTTPTypes

/// `GET`, `POST` and `DELETE /__admin/faults`.
enum FaultsEndpoint {
    static func reply(to call: ControlCall) throws(APIError) -> ControlService.Reply {
        var call = call
        // What is refused makes no sandbox.
        if call.request.method == .post {
            let name = try call.checkedSandboxName()
            let rule = try rule(of: call)
            return .fault(try add(rule, to: call.world.sandbox(name)), status: .created)
        }
        let sandbox = try call.sandbox()
        guard call.isRead else {
            sandbox.change { $0.faults.removeAll() }
            return .response(.init(status: .noContent))
        }
        let entries = sandbox.read { $0.faults.entries }
        var writer = JSONWriter(reserving: 512 * entries.count)
        writer.beginObject()
        writer.beginArray("data")
        for entry in entries { writer.value(entry) }
        writer.endArray()
        writer.member("total", entries.count)
        writer.endObject()
        return .json(writer.bytes)
    }

    private static func rule(of call: ControlCall) throws(APIError) -> FaultRule {
        let object = try call.object()
        do throws(FaultRuleError) {
            return try FaultRule(.object(object))
        } catch {
            throw APIError(error.faults)
        }
    }

    private static func add(_ rule: FaultRule, to sandbox: Sandbox) throws(APIError) -> FaultPlan.Entry {
        try sandbox.change { state throws(APIError) in
            guard state.faults.entries.count < FaultPlan.mostRules else {
                let details = "This sandbox has \(FaultPlan.mostRules) fault rules, the most there can be: delete some."
                throw APIError(.invalidInput, details)
            }
            return state.faults.add(rule)
        }
    }
}
