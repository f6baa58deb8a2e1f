public import HTTPMessage
import HTTPTypes
public import Logging

/// The emulation: what answers every request, without a socket.
public struct AcquireService: RequestHandler {
    private let world: World
    private let authenticator: Authenticator
    private let sendSMS: SendSMSEndpoint
    private let log: RequestLog

    /// Creates the emulation of a world.
    /// - Parameters:
    ///   - world: The sandboxes and their set-up.
    ///   - logger: Where a line for each request goes.
    public init(_ world: World, logger: Logger) {
        self.world = world
        authenticator = Authenticator(keys: world.keys)
        sendSMS = SendSMSEndpoint(isStrict: world.configuration.isStrict)
        log = RequestLog(logger: logger, keys: world.keys)
    }

    /// The answer to a request.
    /// - Parameter request: The request.
    /// - Returns: The answer.
    public func respond(to request: HTTPServerRequest) -> HTTPServerAnswer {
        .response(finished(request) { outcome throws(APIError) in try answer(request, outcome: &outcome) })
    }

    /// The answer to a request that the server refuses by itself.
    /// - Parameters:
    ///   - request: What had arrived of it.
    ///   - reason: Why.
    /// - Returns: The answer, in the same form as the emulation's own errors.
    public func response(refusing request: HTTPServerRequest, because reason: ServerRefusal) -> HTTPServerResponse {
        finished(request) { _ throws(APIError) in
            if try Router.route(of: request) == .sendSMS { _ = try authenticator.principal(of: request) }
            switch reason {
            case .bodyTooLarge(let limit):
                throw APIError(
                    .invalidInput,
                    "The body is larger than \(limit) bytes: send less, or start the mock with a larger --max-body.",
                    status: .contentTooLarge,
                )
            }
        }
    }

    /// What a request turned out to be, for its log line and its answer's header fields.
    struct Outcome {
        var sandbox: Sandbox?
        var smsID: Int?
        var error: APIError?
    }

    /// Route, method, key, body, in this order.
    private func answer(_ request: HTTPServerRequest, outcome: inout Outcome) throws(APIError) -> HTTPServerResponse {
        switch try Router.route(of: request) {
        case .health:
            return json(JSONWriter.bytes(of: HealthEndpoint(world: world).body))
        case .sendSMS:
            let principal = try authenticator.principal(of: request)
            let sandbox = world.sandbox(principal.sandbox)
            outcome.sandbox = sandbox
            let sent = try sendSMS.send(request, with: principal.key, in: sandbox)
            outcome.smsID = sent.message.id
            return json(SendSMSResponse.bytes(of: sent))
        }
    }

    private func json(_ bytes: [UInt8]) -> HTTPServerResponse {
        HTTPServerResponse(status: .ok, body: .bytes(bytes))
    }

    /// Answers, turns an error into its body, adds the header fields of every answer, and logs.
    private func finished(
        _ request: HTTPServerRequest,
        _ answer: (inout Outcome) throws(APIError) -> HTTPServerResponse
    ) -> HTTPServerResponse {
        var outcome = Outcome()
        var response: HTTPServerResponse
        do throws(APIError) {
            response = try answer(&outcome)
        } catch {
            outcome.error = error
            response = error.response
        }
        let requestID = outcome.sandbox?.takeRequestID() ?? world.takeRequestID()
        response.headerFields[.contentType] = "application/json; charset=utf-8"
        response.headerFields[.date] = (outcome.sandbox?.now ?? world.now).httpDate
        if let name = HTTPField.Name("X-Request-Id") { response.headerFields[name] = requestID }
        log.record(request, response.status, outcome, requestID: requestID)
        return response
    }
}
