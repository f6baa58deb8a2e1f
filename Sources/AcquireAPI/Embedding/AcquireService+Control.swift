import HTTPMessage
package import HTTPTypes

extension AcquireService {
    /// Asks the control side without a socket: for what it does already, and Swift needs no second way to.
    /// - Parameters:
    ///   - method: The method.
    ///   - target: Path and query.
    ///   - body: The body.
    /// - Returns: The body of the answer; `null` where it has none.
    /// - Throws: All that the control side finds wrong.
    package func control(
        _ method: HTTPRequest.Method, _ target: String, body: JSONValue? = nil
    ) throws(MockError) -> JSONValue {
        let bytes = body.map { JSONWriter.bytes(of: $0) } ?? []
        let request = HTTPServerRequest(method: method, target: target, body: bytes)
        let response: HTTPServerResponse
        do throws(APIError) {
            let answer = control.answer(to: request, try Router.match(request, to: Router.decoded(request.path))) {
                response, _ in response
            }
            guard case .response(let atOnce) = answer else { return .null }
            response = atOnce
        } catch {
            response = error.response
        }
        guard let bytes = response.body.bytes else { return .null }
        let json = try? JSONReader.value(of: bytes)
        guard response.status.code >= 400 else { return json ?? .null }
        throw .refused((json?["errors"]?.arrayValue ?? []).compactMap { $0["details"]?.stringValue })
    }
}
