import HTTPMessage
import HTTPTypes

/// What can be asked for: a path and the methods it knows.
enum Route: CaseIterable, Sendable {
    /// Acquire's Send-SMS.
    case sendSMS
    /// Whether the mock is up.
    case health

    /// The path, decoded.
    var path: String {
        switch self {
        case .sendSMS: "/api/v1/voip/send-sms"
        case .health: "/__admin/health"
        }
    }

    /// The methods, in the order in which `Allow` names them.
    var methods: [HTTPRequest.Method] {
        switch self {
        case .sendSMS: [.post]
        case .health: [.get, .head]
        }
    }
}
