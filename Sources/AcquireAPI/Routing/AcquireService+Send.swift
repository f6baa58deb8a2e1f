public import HTTPMessage
import HTTPTypes

// The way of a request to send.
extension AcquireService {
    /// What answers the requests with this head: a handler of its own for requests to send that may.
    /// - Parameter head: The head.
    /// - Returns: The handler.
    public func handler(for head: HTTPRequestHead) -> any RequestHandler {
        let route = Router.match(Router.decoded(head.path))?.route
        guard route == .sendSMS, head.method == .post, let caller = try? caller(of: head) else { return self }
        return SendSMSHandler(self, caller)
    }

    /// What the head of a request to send tells.
    func caller(of head: HTTPRequestHead) throws(APIError) -> SendSMSCaller {
        SendSMSCaller(
            try authenticator.principal(of: head),
            Preference(head.headerFields),
            RequestOrigin(head, redacting: log.redacted),
        )
    }

    /// Sends what a request asks for.
    /// - Parameters:
    ///   - request: The request, with the path and method of Send-SMS.
    ///   - caller: What its head tells.
    ///   - sandbox: The sandbox that it belongs to.
    /// - Returns: The answer.
    func answerToSend(
        _ request: HTTPServerRequest, from caller: SendSMSCaller, in sandbox: Sandbox
    ) -> HTTPServerAnswer {
        let response: HTTPServerResponse
        var outcome: RequestOutcome
        do throws(APIError) {
            let result = try sendSMS.send(request, from: caller, in: sandbox)
            if let sent = result.sent, result.isJournaled {
                return .response(usualAnswer(to: request, sent, in: sandbox))
            }
            outcome = RequestOutcome(sandbox: sandbox)
            outcome.requestID = result.sent?.id
            outcome.sent = result.sent
            outcome.fault = result.fault
            response = SendSMSEndpoint.response(to: result)
        } catch {
            outcome = RequestOutcome(sandbox: sandbox, error: error)
            response = error.response
        }
        guard let delay = outcome.fault?.delay, delay > 0 else {
            return .response(finished(request, response, outcome))
        }
        let final = outcome
        return .deferred(
            DeferredResponse(timeout: .milliseconds(delay)) { finished(request, response, final) }
        )
    }

    /// The answer to a send that nothing befell, which stands in the journal already.
    private func usualAnswer(
        to request: HTTPServerRequest, _ sent: SentSMS, in sandbox: Sandbox
    ) -> HTTPServerResponse {
        let sms = sent.message
        let body = SendSMSResponse.body(of: sent)
        let stamp = HTTPServerResponse.Stamp(
            date: sms.second.httpDate, requestID: sent.id.text, contentType: Self.typeOfJSON)
        let response = HTTPServerResponse(status: .ok, stamp: stamp, body: .written(body))
        guard log.isOn || crossOrigin.isOn else { return response }
        if log.isOn {
            var outcome = RequestOutcome()
            outcome.sandbox = sandbox
            outcome.sent = sent
            log.record(request, response, outcome, requestID: sent.id)
        }
        return crossOrigin.dressed(response, for: request)
    }
}
