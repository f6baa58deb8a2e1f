public import HTTPMessage
import HTTPTypes
public import Logging

/// The emulation: what answers every request, without a socket.
public struct AcquireService: RequestHandler {
    let world: World
    let authenticator: Authenticator
    let sendSMS: SendSMSEndpoint
    let control: ControlService
    let log: RequestLog
    private let controlGuard: ControlGuard
    let crossOrigin: CrossOrigin

    /// Creates the emulation of a world.
    /// - Parameters:
    ///   - world: The sandboxes and their set-up.
    ///   - logger: Where a line for each request goes.
    ///   - access: Who may use the control side, and from which pages the API.
    ///   - caCertificate: The certificate to trust where the mock speaks TLS, in PEM.
    public init(
        _ world: World, logger: Logger, access: AccessPolicy = AccessPolicy(), caCertificate: String? = nil
    ) {
        self.world = world
        authenticator = Authenticator(keys: world.keys)
        let configuration = world.configuration
        sendSMS = SendSMSEndpoint(isStrict: configuration.isStrict, magic: configuration.settings.magicNumbers)
        control = ControlService(world: world, caCertificate: caCertificate)
        log = RequestLog(
            logger: logger,
            redacted: KeyRedaction(world.keys, adminToken: access.adminToken),
        )
        controlGuard = ControlGuard(access)
        crossOrigin = CrossOrigin(access)
    }

    /// The answer to a request.
    /// - Parameter request: The request.
    /// - Returns: The answer.
    public func respond(to request: HTTPServerRequest) -> HTTPServerAnswer {
        let path = Router.decoded(request.path)
        do throws(APIError) {
            try controlGuard.check(request, to: path)
            if let response = try crossOrigin.preflight(request) {
                return .response(finisher(of: request)(response, nil))
            }
        } catch {
            return .response(finisher(of: request)(error.response, error))
        }
        let match: Router.Match
        do throws(APIError) {
            match = try Router.match(request, to: path)
            if match.route.isControl { return control.answer(to: request, match, finishing: finisher(of: request)) }
        } catch {
            return .response(refused(request, error))
        }
        guard match.route == .sendSMS else { return .response(answerToObjectCall(request, match)) }
        do throws(APIError) {
            let caller = try caller(of: request.head)
            return answerToSend(request, from: caller, in: world.sandbox(caller.principal.sandbox))
        } catch {
            return .response(refused(request, error))
        }
    }

    /// The answer to a request that the server refuses by itself.
    /// - Parameters:
    ///   - request: What had arrived of it.
    ///   - reason: Why.
    /// - Returns: The answer, in the same form as the emulation's own errors.
    public func response(refusing request: HTTPServerRequest, because reason: ServerRefusal) -> HTTPServerResponse {
        var outcome = RequestOutcome()
        let path = Router.decoded(request.path)
        do throws(APIError) {
            try controlGuard.check(request, to: path)
            if try !Router.match(request, to: path).route.isControl {
                outcome.sandbox = world.sandbox(try authenticator.principal(of: request.head).sandbox)
            }
            switch reason {
            case .bodyTooLarge(let limit):
                throw APIError(
                    .invalidInput,
                    "The body is larger than \(limit) bytes: send less, or start the mock with a larger --max-body.",
                    status: .contentTooLarge,
                )
            }
        } catch {
            outcome.error = error
            return finished(request, error.response, outcome)
        }
    }

    /// Key, then one of the calls beside Send-SMS.
    private func answerToObjectCall(_ request: HTTPServerRequest, _ match: Router.Match) -> HTTPServerResponse {
        var outcome = RequestOutcome()
        outcome.isSend = false
        let response: HTTPServerResponse
        do throws(APIError) {
            let principal = try authenticator.principal(of: request.head)
            let sandbox = world.sandbox(principal.sandbox)
            outcome.sandbox = sandbox
            response = try ObjectService.response(to: ObjectCall(request, match, with: principal.key, in: sandbox))
        } catch {
            outcome.error = error
            response = error.response
        }
        return finished(request, response, outcome)
    }

    private func refused(_ request: HTTPServerRequest, _ error: APIError) -> HTTPServerResponse {
        var outcome = RequestOutcome()
        outcome.error = error
        return finished(request, error.response, outcome)
    }

    /// Cuts keys out of a refusal, adds the header fields of every answer, logs, and enters the request into the journal.
    func finished(
        _ request: HTTPServerRequest, _ response: HTTPServerResponse, _ outcome: RequestOutcome
    ) -> HTTPServerResponse {
        let response = outcome.error == nil ? response : log.redacted(response)
        let sandbox = outcome.sandbox ?? sandboxOfStranger(request)
        let requestID = outcome.requestID ?? sandbox.takeRequestID()
        let now = sandbox.record { now in
            log.journaled(request, response, outcome, requestID: requestID, at: now)
        }
        log.record(request, response, outcome, requestID: requestID)
        return crossOrigin.dressed(dressed(response, requestID: requestID, at: now), for: request)
    }

    /// Whose journal takes a request that was refused before its sandbox was known: a stranger makes no sandbox.
    private func sandboxOfStranger(_ request: HTTPServerRequest) -> Sandbox {
        let named = (try? Authenticator.sandbox(namedBy: request.head)).flatMap { $0 }.flatMap(world.existingSandbox)
        return named ?? world.sandbox(.default)
    }

    /// What completes an answer of the control side: its header fields, and once a line in the log.
    private func finisher(of request: HTTPServerRequest) -> ControlService.Finisher {
        let requestID = world.takeRequestID()
        let isFirst = FirstCall()
        return { response, error in
            let shown = error == nil ? response : log.redacted(response)
            let response = dressed(shown, requestID: requestID, at: world.now)
            if isFirst.take() {
                var outcome = RequestOutcome()
                outcome.error = error
                log.record(request, response, outcome, requestID: requestID)
            }
            return response
        }
    }

    /// The response with the header fields of every answer; those that it has stay.
    private func dressed(
        _ response: HTTPServerResponse, requestID: RequestID, at now: Timestamp
    ) -> HTTPServerResponse {
        var response = response
        response.stamp = HTTPServerResponse.Stamp(date: now.httpDate, requestID: requestID.text)
        // What has no body has no type either.
        if response.status == .noContent {
            response.headerFields[.contentType] = nil
        } else if response.headerFields[.contentType] == nil {
            response.stamp?.contentType = Self.typeOfJSON
        }
        return response
    }

    static let typeOfJSON: StaticString = "application/json; charset=utf-8"
}
