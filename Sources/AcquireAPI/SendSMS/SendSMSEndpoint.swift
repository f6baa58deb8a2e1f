import HTTPMessage
import HTTPTypes

/// `POST /api/v1/voip/send-sms`.
struct SendSMSEndpoint: Sendable {
    /// Whether a body must have all documented keys and no others.
    let isStrict: Bool
    /// The magic numbers, where they are on.
    let magic: MagicNumbers?

    /// Sends what a request asks for.
    /// - Parameters:
    ///   - request: The request.
    ///   - caller: Who sends.
    ///   - sandbox: Where to send it.
    /// - Returns: What the send came to.
    /// - Throws: Why it is refused; nothing has changed then.
    func send(
        _ request: HTTPServerRequest, from caller: SendSMSCaller, in sandbox: Sandbox
    ) throws(APIError) -> SendResult {
        guard caller.principal.key.maySend else {
            throw APIError(.unauthorizedAccess, "This API key may not send messages: use one that may.")
        }
        let parsed: SendSMSRequest
        do throws(SendSMSRefusal) {
            parsed = try SendSMSRequest(parsing: request.body, magic, isStrict: isStrict) { sandbox.senders }
        } catch {
            let others = sandbox.problems(of: error.records, from: error.from, to: error.to)
            throw APIError(body: error.problems + others + caller.preference.problems)
        }
        guard caller.preference.problems.isEmpty else {
            let others = sandbox.problems(of: parsed.records, from: parsed.from, to: parsed.to)
            throw APIError(body: others + caller.preference.problems)
        }
        return try sandbox.send(parsed, from: caller, as: request)
    }

    /// The answer to a send: the documented one, unless a fault befell it.
    /// - Parameter result: What the send came to.
    /// - Returns: The answer.
    static func response(to result: SendResult) -> HTTPServerResponse {
        var response =
            switch result.fault?.answer {
            case .error(let error): error.response
            case .raw(let status, let body): HTTPServerResponse(status: .init(code: status), body: .bytes(body))
            case nil:
                HTTPServerResponse(
                    status: .ok, body: result.sent.map { .written(SendSMSResponse.body(of: $0)) } ?? .bytes([]))
            }
        guard let fault = result.fault else { return response }
        response.delivery = fault.delivery
        if let name = Preference.appliedField { response.headerFields[name] = fault.applied }
        return response
    }
}
