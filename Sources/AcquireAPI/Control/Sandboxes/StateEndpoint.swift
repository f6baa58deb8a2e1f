import HTTPMessage
import HTTPTypes

/// `GET` and `PUT /__admin/state`.
enum StateEndpoint {
    static func reply(to call: ControlCall) throws(APIError) -> ControlService.Reply {
        var call = call
        let withKeys = call.isRead ? call.query.boolean("withKeys") ?? false : false
        let name = try call.checkedSandboxName()
        guard !call.isRead else {
            let state = call.world.sandbox(name).read { state in copy state }
            return .json(SavedState.bytes(of: state, with: withKeys ? call.world.keys : []))
        }
        var reader = SavedStateReader(try call.object(), for: name, call.world.configuration)
        let state = try reader.state()
        call.world.sandbox(name).begin(anewAs: state)
        return .response(.init(status: .noContent))
    }
}
