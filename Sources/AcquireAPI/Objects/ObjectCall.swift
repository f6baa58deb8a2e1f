import HTTPMessage
import HTTPTypes

/// A request to one of the calls beside Send-SMS while it is being checked.
struct ObjectCall {
    let request: HTTPServerRequest
    let match: Router.Match
    /// The key that it came with.
    let key: APIKey
    /// Where it is asked.
    let sandbox: Sandbox
    /// The parameters of the query.
    var query: QueryForm

    /// Begins to check a request.
    /// - Parameters:
    ///   - request: The request.
    ///   - match: What it asks for.
    ///   - key: The key that it came with.
    ///   - sandbox: Where it is asked.
    init(_ request: HTTPServerRequest, _ match: Router.Match, with key: APIKey, in sandbox: Sandbox) {
        self.request = request
        self.match = match
        self.key = key
        self.sandbox = sandbox
        query = QueryForm(request)
    }

    /// The id that the path names; nil where that is none, and so names nothing.
    var id: Int? { JSONValue.id(digits: match.parameter) }

    /// Reads the body, with the query already read.
    /// - Parameter read: Reads it.
    /// - Returns: What it reads.
    /// - Throws: Everything that is wrong with the query and with the body.
    func body<Value>(_ read: (HTTPServerRequest) throws(APIError) -> Value) throws(APIError) -> Value {
        let value: Value
        do throws(APIError) {
            value = try read(request)
        } catch {
            throw APIError(query.allProblems + error.problems)
        }
        try query.finish()
        return value
    }

    /// The refusal of a path that names an object which does not exist.
    /// - Parameters:
    ///   - kind: What it would be.
    ///   - evictedCount: How many of its kind have gone since there was no room for them.
    /// - Returns: 404.
    func missing(_ kind: String, evictedCount: Int = 0) -> APIError {
        let gone = evictedCount == 0 ? "" : " \(evictedCount) have been evicted since there was no room for them."
        let details = "No such object: there is no \(kind) \(match.parameter.shortened) in this sandbox.\(gone)"
        return APIError(.recordNotFound, details, status: .notFound)
    }
}

extension HTTPServerResponse {
    /// An answer whose `data` is written now, outside of any lock.
    /// - Parameter write: Writes the one value of `data`.
    /// - Returns: The answer.
    static func data(_ write: (inout JSONWriter) -> Void) -> HTTPServerResponse {
        var writer = JSONWriter(reserving: 2_048)
        writer.beginObject()
        writer.key("data")
        write(&writer)
        writer.endObject()
        return HTTPServerResponse(status: .ok, body: .bytes(writer.bytes))
    }
}
