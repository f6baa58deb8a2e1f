import HTTPMessage
import HTTPTypes

/// `GET` and `DELETE /__admin/faults/{id}`.
enum FaultEndpoint {
    static func reply(to call: ControlCall) throws(APIError) -> ControlService.Reply {
        var call = call
        let sandbox = try call.sandbox()
        let name = call.match.parameter
        let id = Int(name)
        let entry =
            call.isRead
            ? sandbox.read { state in id.flatMap { state.faults[$0] } }
            : sandbox.change { state in id.flatMap { state.faults.remove($0) } }
        guard let entry else {
            let details =
                "There is no fault rule '\(name.shortened)' in this sandbox: GET /__admin/faults shows those there are."
            throw APIError(.recordNotFound, details, status: .notFound)
        }
        return call.isRead ? .fault(entry) : .response(.init(status: .noContent))
    }
}
