import HTTPMessage
import HTTPTypes

/// The calls beside Send-SMS, by which a client follows up what it sent.
enum ObjectService {
    /// The answer to a call.
    /// - Parameter call: The call, with a key that opens the API.
    /// - Returns: The answer.
    /// - Throws: Why it is refused; nothing has changed then.
    static func response(to call: ObjectCall) throws(APIError) -> HTTPServerResponse {
        switch call.match.route {
        case .allNumbers: try NumbersCall.response(to: call)
        case .caseObjects: try CasesCall.list(call)
        case .caseObject: try CasesCall.one(call)
        case .caseMessageObjects: try CaseMessagesCall.list(call)
        case .caseMessageObject where call.request.method == .delete: try CaseMessagesCall.delete(call)
        case .caseMessageObject: try CaseMessagesCall.one(call)
        case .contactObjects: try ContactsCall.create(call)
        case .contactObject: try ContactsCall.one(call)
        case .chatCreation: try ChatCalls.create(call)
        case .chatClosing: try ChatCalls.close(call)
        default: throw APIError(.serverError, "\(call.match.route.path) is not of the API's objects.")
        }
    }
}
