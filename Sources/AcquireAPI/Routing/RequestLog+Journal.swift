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
    /// - Returns: The entry.
    func journaled(
        _ request: HTTPServerRequest,
        _ response: HTTPServerResponse,
        _ outcome: RequestOutcome,
        requestID: RequestID,
        at now: Timestamp
    ) -> JournaledRequest {
        let answered = outcome.fault?.answered ?? .status(response.status.code)
        return JournaledRequest(
            RequestOrigin(request.head, redacting: redacted),
            outcome.sent?.body ?? JournaledRequest.Body(request.body),
            duration: MonotonicInstant.now - request.began,
            id: requestID,
            at: now,
            answered: answered,
            answer: answer(response, outcome, answered),
            error: outcome.error ?? outcome.fault?.error,
            isSend: outcome.isSend,
            messageID: outcome.sent?.message.id,
            fault: outcome.fault?.name,
        )
    }

    private func answer(
        _ response: HTTPServerResponse, _ outcome: RequestOutcome, _ answered: ClientAnswer
    ) -> JournaledRequest.Answer {
        guard case .status = answered else { return .none }
        if let sent = outcome.sent, outcome.fault?.answer == nil { return .sent(sent) }
        return response.body.bytes.map { .bytes($0) } ?? .none
    }
}
