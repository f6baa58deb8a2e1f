import HTTPMessage
import HTTPTypes

extension RequestLog {
    /// A request as the journal keeps it.
    /// - Parameters:
    ///   - request: The request.
    ///   - response: The answer.
    ///   - outcome: What it turned out to be.
    ///   - requestID: Its id.
    ///   - now: The time by the clock of the sandbox whose journal it goes to.
    /// - Returns: The entry, without keys.
    func journaled(
        _ request: HTTPServerRequest,
        _ response: HTTPServerResponse,
        _ outcome: RequestOutcome,
        requestID: String,
        at now: Timestamp
    ) -> JournaledRequest {
        let answered = outcome.fault?.answered ?? .status(response.status.code)
        return JournaledRequest(
            id: requestID,
            at: now,
            method: request.method.rawValue,
            target: redacted(request.target),
            headerFields: request.headerFields.map { ($0.name.rawName, shown($0)) },
            body: request.body,
            answered: answered,
            reason: (outcome.error ?? outcome.fault?.error).map { redacted($0.summary) },
            answer: answer(response, outcome, answered),
            messageID: outcome.sent?.message.id,
            fault: outcome.fault?.name,
            milliseconds: milliseconds(since: request.began),
        )
    }

    private func answer(
        _ response: HTTPServerResponse, _ outcome: RequestOutcome, _ answered: ClientAnswer
    ) -> JournaledRequest.Answer {
        guard case .status = answered, case .bytes(let bytes) = response.body else { return .none }
        if let sent = outcome.sent, outcome.fault?.answer == nil { return .sent(sent) }
        return .bytes(bytes)
    }

    /// The value of a header field; of a key the first four characters, also where it is none of ours.
    private func shown(_ field: HTTPField) -> String {
        if redacted.findsToken(in: field.value) { return redacted(field.value) }
        if field.name.canonicalName == "x-admin-token" { return APIKey.shown(field.value) }
        guard field.name == .authorization, let space = field.value.firstIndex(of: " ") else {
            return redacted(field.value)
        }
        let start = field.value.index(after: space)
        return field.value[..<start] + APIKey.shown(field.value[start...])
    }
}
