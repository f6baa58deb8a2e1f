import HTTPTypes

/// `POST /__admin/contacts`, `/cases`, `/agents` and `/numbers`.
enum RecordsEndpoint {
    static func reply(to call: ControlCall, adding kind: RecordAddition.Kind) throws(APIError) -> ControlService.Reply {
        var call = call
        let name = try call.checkedSandboxName()
        let object = try call.object()
        let added = try call.world.sandbox(name).change { state throws(APIError) in try state.add(object, as: kind) }
        var writer = JSONWriter(reserving: 1_024)
        switch added {
        case .record(let record): writer.value(.object(record))
        case .case(let conversation, let messages): writer.value(recordOf: conversation, messages: messages)
        }
        return .json(writer.bytes, status: .created)
    }
}
