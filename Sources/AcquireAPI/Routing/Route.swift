import HTTPTypes

/// What can be asked for: a path and the methods it knows.
package enum Route: CaseIterable, Sendable {
    /// Acquire's Send-SMS.
    case sendSMS
    /// Whether the mock is up.
    case health
    /// The messages of a sandbox.
    case messages
    /// One message.
    case message
    /// What was asked in a sandbox.
    case requests

    /// The path, decoded; a segment in braces stands for any.
    package var path: String {
        switch self {
        case .sendSMS: "/api/v1/voip/send-sms"
        case .health: "/__admin/health"
        case .messages: "/__admin/messages"
        case .message: "/__admin/messages/{message}"
        case .requests: "/__admin/requests"
        }
    }

    /// The methods, in the order in which `Allow` names them.
    var methods: [HTTPRequest.Method] {
        switch self {
        case .sendSMS: [.post]
        case .health, .message, .requests: [.get, .head]
        case .messages: [.get, .head, .delete]
        }
    }

    /// Whether it belongs to the control side.
    var isControl: Bool { self != .sendSMS }
}
