import HTTPMessage

/// `GET /api/v1/crm/objects/case-message`, and `GET` and `DELETE` of `/{id}`.
enum CaseMessagesCall {
    static func list(_ call: ObjectCall) throws(APIError) -> HTTPServerResponse {
        var call = call
        let list = try ObjectList<CaseMessageObject>(&call.query)
        let snapshot = call.sandbox.objects
        return list.response(
            of: snapshot.messages.all.map { CaseMessageObject($0, in: snapshot) },
            evictedCount: snapshot.messages.evictedCount,
        )
    }

    static func one(_ call: ObjectCall) throws(APIError) -> HTTPServerResponse {
        try call.query.finish()
        let snapshot = call.sandbox.objects
        guard let message = call.id.flatMap({ snapshot.messages[id: $0] }) else {
            throw call.missing("case message", evictedCount: snapshot.messages.evictedCount)
        }
        return .data { $0.value(CaseMessageObject(message, in: snapshot).withSender) }
    }

    static func delete(_ call: ObjectCall) throws(APIError) -> HTTPServerResponse {
        try call.query.finish()
        let (isDeleted, evictedCount) = call.sandbox.change { state in
            (call.id.map { state.removeMessage($0) } ?? false, state.messages.evictedCount)
        }
        guard isDeleted else { throw call.missing("case message", evictedCount: evictedCount) }
        return .data { $0.value(["deleted": 1]) }
    }
}
