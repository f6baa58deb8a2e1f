import HTTPTypes

/// `GET /__admin/messages/{id or sid}`.
enum MessageEndpoint {
    static func reply(to call: ControlCall) throws(APIError) -> ControlService.Reply {
        var call = call
        let name = call.match.parameter
        let (message, request, evicted, requestsEvicted, now) = try call.sandbox().change { state in
            let message =
                Int(name).flatMap { state.journal[id: $0] } ?? MessageSid(name).flatMap { state.journal[sid: $0] }
            let request = message?.requestID.flatMap { state.requests[$0] }
            return (message, request, state.journal.evictedCount, state.requests.evictedCount, state.clock.now)
        }
        guard let message else {
            let gone = evicted == 0 ? "" : " \(evicted) have been evicted since there was no room for them."
            let details = "There is no message '\(name.shortened)' in this sandbox: give its id or sid.\(gone)"
            throw APIError(.recordNotFound, details, status: .notFound)
        }
        var writer = JSONWriter(reserving: 2_048)
        writer.beginObject()
        writer.key("data")
        writer.value(message, at: now)
        writer.key("request")
        if let request { writer.value(request) } else { writer.null() }
        writer.member("requestsEvicted", requestsEvicted)
        writer.endObject()
        return .json(writer.bytes)
    }
}
