import HTTPMessage

extension HTTPServerRequest {
    /// The body, which must be a JSON object.
    /// - Parameter depthLimit: How deep it may be nested.
    /// - Returns: The object.
    /// - Throws: 400 for anything else.
    func object(depthLimit: Int = JSONReader.defaultDepthLimit) throws(APIError) -> JSONObject {
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONReader.value(of: body, depthLimit: depthLimit)
        } catch {
            let wrong = error.kind == .empty ? "empty" : "not JSON (\(error))"
            throw APIError(.invalidInput, "The body is \(wrong): send a JSON object.")
        }
        guard let object = value.objectValue else {
            throw APIError(.invalidInput, "The body is \(value.kind): send a JSON object.")
        }
        return object
    }
}
