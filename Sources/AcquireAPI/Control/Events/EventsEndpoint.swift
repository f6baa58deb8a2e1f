import HTTPMessage
import HTTPTypes

/// `GET /__admin/events`: server-sent events.
enum EventsEndpoint {
    static func reply(to call: ControlCall) throws(APIError) -> ControlService.Reply {
        var call = call
        let after = call.query.integer("after")
        // A browser that comes back asks the same address again and says in the header field where it was.
        let position = lastEventID(of: call.request, &call.query) ?? after
        let sandbox = try call.sandbox()
        let stream = ResponseStream(filler: Array(":\n\n".utf8))
        // The first bytes say that from here on nothing is missed.
        stream.write(Array(": events of sandbox \(sandbox.name)\n\n".utf8))
        sandbox.tell(stream, behind: position)
        let headerFields: HTTPFields = [.contentType: "text/event-stream", .cacheControl: "no-store"]
        return .response(HTTPServerResponse(status: .ok, headerFields: headerFields, body: .stream(stream)))
    }

    private static func lastEventID(of request: HTTPServerRequest, _ query: inout QueryForm) -> Int? {
        guard let name = HTTPField.Name("Last-Event-ID"), let text = request.headerFields[name], !text.isEmpty else {
            return nil
        }
        if let id = Int(text), 0...(1 << 53) ~= id { return id }
        query.refuse(
            headerField: "Last-Event-ID",
            "'Last-Event-ID' takes the id of an event, which is a number from 0 up, not '\(text.shortened)'.",
        )
        return nil
    }
}
