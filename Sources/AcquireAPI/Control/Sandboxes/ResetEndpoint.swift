import HTTPMessage
import HTTPTypes

/// `POST /__admin/reset`.
enum ResetEndpoint {
    static func reply(to call: ControlCall) throws(APIError) -> ControlService.Reply {
        var call = call
        try call.sandbox().reset()
        return .response(.init(status: .noContent))
    }
}
