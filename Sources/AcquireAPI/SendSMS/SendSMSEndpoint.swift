import HTTPMessage
import HTTPTypes

/// `POST /api/v1/voip/send-sms`.
struct SendSMSEndpoint: Sendable {
    /// Whether a body must have all documented keys and no others.
    let isStrict: Bool

    /// Sends what a request asks for.
    /// - Parameters:
    ///   - request: The request.
    ///   - arrival: How it came.
    ///   - senders: What it may come from.
    ///   - sandbox: Where to send it.
    /// - Returns: What the send came to.
    /// - Throws: Why it is refused; nothing has changed then.
    func send(
        _ request: HTTPServerRequest, _ arrival: Arrival, from senders: Senders, in sandbox: Sandbox
    ) throws(APIError) -> SendResult {
        guard arrival.key.maySend else {
            throw APIError(.unauthorizedAccess, "This API key may not send messages: use one that may.")
        }
        let preference = Preference(request.headerFields)
        let parsed: SendSMSRequest
        do throws(SendSMSRefusal) {
            parsed = try SendSMSRequest(parsing: request.body, senders, isStrict: isStrict)
        } catch {
            let others = sandbox.problems(of: error.records, between: error.numbers)
            throw APIError(body: error.problems + others + preference.problems)
        }
        guard preference.problems.isEmpty else {
            throw APIError(body: sandbox.problems(of: parsed.records, between: parsed.numbers) + preference.problems)
        }
        var arrival = arrival
        arrival.preference = preference.effect
        return try sandbox.send(parsed, arrival)
    }

    /// The answer to a send: the documented one, unless a fault befell it.
    /// - Parameter result: What the send came to.
    /// - Returns: The answer.
    static func response(to result: SendResult) -> HTTPServerResponse {
        var response =
            switch result.fault?.answer {
            case .error(let error): error.response
            case .raw(let status, let body): HTTPServerResponse(status: .init(code: status), body: .bytes(body))
            case nil: HTTPServerResponse(status: .ok, body: .bytes(result.sent.map(SendSMSResponse.bytes) ?? []))
            }
        guard let fault = result.fault else { return response }
        response.delivery = fault.delivery
        if let name = Preference.appliedField { response.headerFields[name] = fault.applied }
        return response
    }
}
