import HTTPMessage
import HTTPTypes
import Logging

/// Writes one line for each request: never a key, never a header field, never the query.
struct RequestLog: Sendable {
    let logger: Logger
    /// Cuts short the keys that open the API, which a client may have put into any place of a request by mistake.
    let redacted: KeyRedaction

    /// Whether requests are logged at all.
    let isOn: Bool

    /// Creates a log.
    /// - Parameters:
    ///   - logger: Where the lines go.
    ///   - redacted: Cuts short the keys that open the API.
    init(logger: Logger, redacted: KeyRedaction) {
        self.logger = logger
        self.redacted = redacted
        isOn = logger.logLevel <= .info
    }

    /// Logs a request that has been answered.
    /// - Parameters:
    ///   - request: The request.
    ///   - response: The answer.
    ///   - outcome: What it turned out to be.
    ///   - requestID: Its id.
    func record(
        _ request: HTTPServerRequest,
        _ response: HTTPServerResponse,
        _ outcome: RequestOutcome,
        requestID: RequestID
    ) {
        guard isOn else { return }
        var metadata: Logger.Metadata = [
            "method": "\(redacted(request.method.rawValue))",
            "path": "\(redacted(String(request.path)))",
            "status": "\(response.status.code)",
            "ms": "\((MonotonicInstant.now - request.began).milliseconds)",
            "requestId": "\(requestID)",
        ]
        if let sandbox = outcome.sandbox { metadata["sandbox"] = "\(redacted(sandbox.name.description))" }
        if let message = outcome.sent?.message { metadata["sms"] = "\(message.id)" }
        if let fault = outcome.fault { metadata["fault"] = "\(fault.name)" }
        if let error = outcome.error { metadata["error"] = "\(redacted(error.summary))" }
        logger.info("request", metadata: metadata)
    }
}

extension Duration {
    /// The milliseconds, with two decimals.
    var milliseconds: String {
        let (seconds, attoseconds) = components
        let hundredths = seconds * 100_000 + attoseconds / 10_000_000_000_000
        let decimals = String(hundredths % 100)
        return "\(hundredths / 100).\(decimals.count < 2 ? "0" + decimals : decimals)"
    }
}

extension APIError {
    /// The error in one line: its title, and the details of every problem.
    var summary: String {
        let title = problems.first?.title.rawValue ?? ""
        return title + ": " + problems.map(\.details).joined(separator: " ")
    }
}
