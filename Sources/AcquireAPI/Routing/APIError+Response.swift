import HTTPMessage
import HTTPTypes

extension APIError {
    /// The answer to the refused request: the one place where an error becomes a body.
    ///
    /// An array `errors` in line with JSON:API is documented; the top-level `message` is what public clients read.
    var response: HTTPServerResponse {
        response { _ in }
    }

    /// The answer to the refused request, with more members behind those of every error.
    /// - Parameter writeMore: Writes them.
    /// - Returns: The answer.
    func response(adding writeMore: (inout JSONWriter) -> Void) -> HTTPServerResponse {
        var writer = JSONWriter(reserving: 256)
        writer.beginObject()
        for (key, value) in body { writer.member(key, value) }
        writeMore(&writer)
        writer.endObject()
        return HTTPServerResponse(status: status, headerFields: headerFields, body: .bytes(writer.bytes))
    }

    private var body: JSONObject {
        [
            "message": .string(problems.first?.details ?? ""),
            "errors": .array(problems.map { json(of: $0) }),
        ]
    }

    private func json(of problem: Problem) -> JSONValue {
        var object: JSONObject = [
            "status": .string(String(status.code)),
            "title": .string(problem.title.rawValue),
            "details": .string(problem.details),
        ]
        if let key = problem.key { object["source"] = ["pointer": .string(JSONPointer([key]).description)] }
        if let pointer = problem.pointer { object["source"] = ["pointer": .string(pointer)] }
        if let parameter = problem.parameter { object["source"] = ["parameter": .string(parameter)] }
        if let name = problem.headerField { object["source"] = ["header": .string(name)] }
        if let code = problem.code { object["code"] = .string(String(code.rawValue)) }
        return .object(object)
    }
}
