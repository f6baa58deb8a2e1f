import HTTPMessage
import HTTPTypes

/// `GET /__admin/messages/wait`.
enum WaitEndpoint {
    /// For how long it waits unless the query says, in milliseconds.
    static let usualTimeout = 5_000
    /// For how long it may wait, in milliseconds.
    static let longestTimeout = 60_000

    static func reply(to call: ControlCall) throws(APIError) -> ControlService.Reply {
        var call = call
        let expectation = expectation(&call.query)
        let timeout =
            call.query.value("timeout", takes: "\(Milliseconds.takes), 60s at most") { text in
                Milliseconds.of(text).flatMap { $0 <= longestTimeout ? $0 : nil }
            } ?? usualTimeout
        let sandbox = try call.sandbox()
        return .deferred { deferred(sandbox, expectation, timeout: timeout, finishing: $0) }
    }

    private static func expectation(_ query: inout QueryForm) -> Expectation {
        var expectation = Expectation(filter: MessageFilter(&query))
        let count = query.integer("count", in: 1...WaitReport.mostFound)
        expectation.count = count ?? 1
        expectation.isNever = query.boolean("never") ?? false
        expectation.extraction = query.value("extract", takes: Extraction.takes) { Extraction($0) }
        if expectation.isNever, count != nil {
            query.refuse("count", "'count' does not go with never=true, which the first message ends: leave it out.")
        }
        return expectation
    }

    private static func deferred(
        _ sandbox: Sandbox,
        _ expectation: Expectation,
        timeout: Int,
        finishing finish: @escaping ControlService.Finisher
    ) -> DeferredResponse {
        let waiter = Waiter(expectation)
        let began = MonotonicInstant.now
        let deferred = DeferredResponse(timeout: .milliseconds(timeout)) {
            // The server asks before the time is up where it stops: what came until then proves nothing.
            let isOver = MonotonicInstant.now - began >= .milliseconds(timeout)
            let expired = sandbox.expire(waiter).map { isOver ? $0 : .dismissed(stopped(expectation)) }
            let outcome = expired ?? waiter.outcome ?? .dismissed(stopped(expectation))
            let (response, error) = outcome.response(within: timeout)
            return finish(response, error)
        }
        // Weakly: it holds the sandbox, which holds the wait. The server keeps it until it is answered.
        sandbox.begin(waiter) { [weak deferred] _ in deferred?.end() }
        return deferred
    }

    private static func stopped(_ expectation: Expectation) -> APIError {
        let details = "The mock was stopped while \(expectation) was waited for."
        return APIError(.serverError, details, status: .serviceUnavailable)
    }
}
