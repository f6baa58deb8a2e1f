import HTTPMessage
import HTTPTypes

/// `POST /api/v1/voip/send-sms`.
struct SendSMSEndpoint: Sendable {
    /// Whether a body must have all documented keys and no others.
    let isStrict: Bool

    /// Sends what a request asks for.
    /// - Parameters:
    ///   - request: The request.
    ///   - key: The key that it came with.
    ///   - sandbox: Where to send it.
    /// - Returns: What the send did.
    /// - Throws: Why it is refused; nothing has changed then.
    func send(_ request: HTTPServerRequest, with key: APIKey, in sandbox: Sandbox) throws(APIError) -> SentSMS {
        guard key.maySend else {
            throw APIError(.unauthorizedAccess, "This API key may not send messages: use one that may.")
        }
        let parsed: SendSMSRequest
        do throws(SendSMSRefusal) {
            parsed = try SendSMSRequest(parsing: request.body, numbers: sandbox.numbers, isStrict: isStrict)
        } catch {
            throw APIError(body: error.problems + sandbox.problems(of: error.records))
        }
        return try sandbox.send(parsed, with: key)
    }
}
