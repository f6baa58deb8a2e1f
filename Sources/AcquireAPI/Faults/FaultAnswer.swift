import HTTPTypes

/// What a fault rule has answered in place of the documented answer.
enum FaultAnswer: Sendable {
    /// An error in the API's form.
    case error(status: Int, title: APIError.Title?, details: String?)
    /// Twilio's error.
    case twilio(TwilioError, status: Int, title: APIError.Title?, details: String?)
    /// A body as it stands.
    case raw(status: Int, body: [UInt8])

    /// Whether a status can be an error's: what is neither an answer without a body nor a success.
    static func isStatus(_ status: Int) -> Bool {
        300...599 ~= status && status != 304
    }

    /// Whether a status can go with a body of one's own.
    static func isStatusOfBody(_ status: Int) -> Bool {
        status == 200 || status == 201 || status == 202 || isStatus(status)
    }

    /// The answer to one send.
    /// - Parameters:
    ///   - request: The send.
    ///   - rule: The rule's id.
    /// - Returns: The answer.
    func answer(to request: SendSMSRequest, rule: Int) -> FaultEffect.Answer {
        switch self {
        case .raw(let status, let body):
            return .raw(status: status, body: body)
        case .error(let status, let title, let details):
            let details = details ?? "Fault rule \(rule) answers this send with \(status)."
            return .error(APIError(title ?? .of(status: status), details, status: .init(code: status)))
        case .twilio(let error, let status, let title, let details):
            let number = error.key == .from ? request.from : request.to
            let problem = APIError.Problem(
                title: title ?? .invalidInput,
                details: details ?? error.words(number),
                key: error.key.rawValue,
                code: error,
            )
            return .error(APIError([problem], status: .init(code: status)))
        }
    }
}
