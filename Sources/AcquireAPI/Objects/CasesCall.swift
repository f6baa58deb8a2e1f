import HTTPMessage

/// `GET /api/v1/crm/objects/case` and `/{id}`.
enum CasesCall {
    static func list(_ call: ObjectCall) throws(APIError) -> HTTPServerResponse {
        var call = call
        let list = try ObjectList<CaseObject>(&call.query)
        let snapshot = call.sandbox.objects
        return list.response(of: snapshot.cases.ids.compactMap { CaseObject($0, in: snapshot) })
    }

    static func one(_ call: ObjectCall) throws(APIError) -> HTTPServerResponse {
        var call = call
        let selection = ObjectSelection<CaseObject>(&call.query)
        try call.query.finish()
        let snapshot = call.sandbox.objects
        guard let found = call.id.flatMap({ CaseObject($0, in: snapshot) }) else { throw call.missing("case") }
        return .data { $0.value(selection.json(of: found)) }
    }
}
