import HTTPMessage
import HTTPTypes

/// Everything under `/__admin`: what a person who writes tests asks of the mock.
struct ControlService: Sendable {
    /// All sandboxes.
    let world: World
    /// The certificate to trust where the mock speaks TLS, in PEM.
    var caCertificate: String?

    /// Completes an answer: its header fields, and a line in the log.
    typealias Finisher = @Sendable (HTTPServerResponse, APIError?) -> HTTPServerResponse

    /// What a request is answered.
    enum Reply: Sendable {
        /// At once.
        case response(HTTPServerResponse)
        /// Later; what comes then is to be completed.
        case deferred(@Sendable (@escaping Finisher) -> DeferredResponse)

        /// JSON, at once.
        static func json(_ bytes: [UInt8], status: HTTPResponse.Status = .ok) -> Reply {
            .response(HTTPServerResponse(status: status, body: .bytes(bytes)))
        }

        /// JSON, at once.
        static func json(_ value: JSONValue, status: HTTPResponse.Status = .ok) -> Reply {
            json(JSONWriter.bytes(of: value), status: status)
        }
    }

    /// The answer to a request.
    /// - Parameters:
    ///   - request: The request.
    ///   - match: What it asks for.
    ///   - finish: Completes the answer.
    /// - Returns: The answer.
    func answer(
        to request: HTTPServerRequest, _ match: Router.Match, finishing finish: @escaping Finisher
    ) -> HTTPServerAnswer {
        do throws(APIError) {
            switch try reply(to: ControlCall(request, match, in: world)) {
            case .response(let response): return .response(finish(response, nil))
            case .deferred(let begin): return .deferred(begin(finish))
            }
        } catch {
            return .response(finish(error.response, error))
        }
    }

    private func reply(to call: ControlCall) throws(APIError) -> Reply {
        switch call.match.route {
        case .sendSMS, .allNumbers, .caseObjects, .caseObject, .caseMessageObjects, .caseMessageObject, .contactObjects,
            .contactObject, .chatCreation, .chatClosing:
            throw APIError(.serverError, "\(call.match.route.path) is not of the control side.")
        case .health: return .json(HealthEndpoint(world: world).body)
        case .messages: return try MessagesEndpoint.reply(to: call)
        case .message: return try MessageEndpoint.reply(to: call)
        case .wait: return try WaitEndpoint.reply(to: call)
        case .events: return try EventsEndpoint.reply(to: call)
        case .requests: return try RequestsEndpoint.reply(to: call)
        case .sandboxes: return try SandboxesEndpoint.reply(to: call)
        case .sandbox: return try SandboxesEndpoint.replyToRemoval(call)
        case .reset: return try ResetEndpoint.reply(to: call)
        case .clock: return try ClockEndpoint.reply(to: call)
        case .seed: return try SeedEndpoint.reply(to: call)
        case .state: return try StateEndpoint.reply(to: call)
        case .contacts: return try RecordsEndpoint.reply(to: call, adding: .contact)
        case .cases: return try RecordsEndpoint.reply(to: call, adding: .case)
        case .agents: return try RecordsEndpoint.reply(to: call, adding: .agent)
        case .numbers: return try RecordsEndpoint.reply(to: call, adding: .number)
        case .faults: return try FaultsEndpoint.reply(to: call)
        case .fault: return try FaultEndpoint.reply(to: call)
        case .inbound: return try InboundEndpoint.reply(to: call)
        case .caCertificate: return try CACertificateEndpoint(certificate: caCertificate).reply()
        case .contract: return ContractEndpoint.reply()
        }
    }
}
