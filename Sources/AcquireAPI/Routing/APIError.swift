import HTTPTypes

/// A refused request: a status and everything that is wrong with it.
struct APIError: Error, Sendable {
    /// The answer's status.
    let status: HTTPResponse.Status
    /// What is wrong, at least one problem.
    let problems: [Problem]
    /// Header fields that the answer carries besides the usual ones.
    var headerFields: HTTPFields = [:]

    /// One thing that is wrong.
    struct Problem: Sendable, Equatable {
        /// Acquire's type of error.
        let title: Title
        /// What is wrong and what would be right, for a person.
        let details: String
        /// The top-level key of the body that it lies in.
        var key: String?
        /// Twilio's error, where it has one.
        var code: TwilioError?
        /// The parameter of the query that it lies in.
        var parameter: String?
        /// The header field that it lies in.
        var headerField: String?
        /// The place in the body that it lies in, where that is deeper than a top-level key.
        var pointer: String?
    }

    /// Acquire's types of errors (documented).
    enum Title: String, Sendable, CaseIterable {
        case invalidInput = "ERROR_INVALID_INPUT"
        case recordNotFound = "ERROR_RECORD_NOT_FOUND"
        case duplicateRecordFound = "ERROR_DUPLICATE_RECORD_FOUND"
        case unauthorized = "ERROR_UNAUTHORIZED"
        case unauthorizedAccess = "ERROR_UNAUTHORIZED_ACCESS"
        case serverError = "ERROR_SERVER_ERROR"
        /// What was waited for did not come, or what was not to come did (our own, of the control side).
        case expectationFailed = "ERROR_EXPECTATION_FAILED"
        /// The sandbox was reset meanwhile (our own, of the control side).
        case conflict = "ERROR_CONFLICT"
    }

    /// An error of one problem, with the status that its title has in Acquire's documentation unless another is given.
    /// - Parameters:
    ///   - title: Acquire's type of error.
    ///   - details: What is wrong and what would be right.
    ///   - status: The status, where it is not the title's own.
    init(_ title: Title, _ details: String, status: HTTPResponse.Status? = nil) {
        self.init([Problem(title: title, details: details)], status: status ?? Self.status(of: title))
    }

    /// An error of several problems.
    /// - Parameters:
    ///   - problems: At least one.
    ///   - status: The status.
    init(_ problems: [Problem], status: HTTPResponse.Status = .badRequest) {
        self.problems = problems
        self.status = status
    }

    private static func status(of title: Title) -> HTTPResponse.Status {
        switch title {
        case .invalidInput, .recordNotFound, .duplicateRecordFound: .badRequest
        case .unauthorized: .unauthorized
        case .unauthorizedAccess: .forbidden
        case .serverError: .internalServerError
        case .expectationFailed: .expectationFailed
        case .conflict: .conflict
        }
    }
}
