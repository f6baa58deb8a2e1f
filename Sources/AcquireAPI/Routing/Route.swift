import HTTPTypes

/// What can be asked for: a path and the methods it knows.
package enum Route: CaseIterable, Sendable {
    /// Acquire's Send-SMS.
    case sendSMS
    /// The account's numbers.
    case allNumbers
    /// The cases, as the API shows them.
    case caseObjects
    /// One case.
    case caseObject
    /// The messages of all cases.
    case caseMessageObjects
    /// One message of a case.
    case caseMessageObject
    /// Where contacts are made.
    case contactObjects
    /// One contact.
    case contactObject
    /// Where a chat's case is opened.
    case chatCreation
    /// Where a case is closed.
    case chatClosing
    /// Whether the mock is up.
    case health
    /// The messages of a sandbox.
    case messages
    /// One message.
    case message
    /// Waiting for messages.
    case wait
    /// What happens in a sandbox.
    case events
    /// What was asked in a sandbox.
    case requests
    /// All sandboxes.
    case sandboxes
    /// One sandbox.
    case sandbox
    /// A sandbox's way back to its beginning.
    case reset
    /// A sandbox's clock.
    case clock
    /// What a sandbox's ids are drawn from.
    case seed
    /// All that a sandbox holds.
    case state
    /// The contacts of a sandbox.
    case contacts
    /// The cases of a sandbox.
    case cases
    /// The agents of a sandbox.
    case agents
    /// The account's numbers in a sandbox.
    case numbers
    /// The fault rules of a sandbox.
    case faults
    /// One fault rule.
    case fault
    /// Where a contact's reply is given in.
    case inbound
    /// The certificate to trust where the mock speaks TLS.
    case caCertificate
    /// What can be asked for, and what is answered, as OpenAPI.
    case contract

    /// The path, decoded; a segment in braces stands for any.
    package var path: String {
        switch self {
        case .sendSMS: "/api/v1/voip/send-sms"
        case .allNumbers: "/api/v1/voip/get-all-numbers"
        case .caseObjects: "/api/v1/crm/objects/case"
        case .caseObject: "/api/v1/crm/objects/case/{case}"
        case .caseMessageObjects: "/api/v1/crm/objects/case-message"
        case .caseMessageObject: "/api/v1/crm/objects/case-message/{message}"
        case .contactObjects: "/api/v1/crm/objects/contact"
        case .contactObject: "/api/v1/crm/objects/contact/{contact}"
        case .chatCreation: "/api/v1/crm/messenger/chat/create"
        case .chatClosing: "/api/v1/crm/messenger/chat/close"
        case .health: "/__admin/health"
        case .messages: "/__admin/messages"
        case .message: "/__admin/messages/{message}"
        case .wait: "/__admin/messages/wait"
        case .events: "/__admin/events"
        case .requests: "/__admin/requests"
        case .sandboxes: "/__admin/sandboxes"
        case .sandbox: "/__admin/sandboxes/{sandbox}"
        case .reset: "/__admin/reset"
        case .clock: "/__admin/clock"
        case .seed: "/__admin/seed"
        case .state: "/__admin/state"
        case .contacts: "/__admin/contacts"
        case .cases: "/__admin/cases"
        case .agents: "/__admin/agents"
        case .numbers: "/__admin/numbers"
        case .faults: "/__admin/faults"
        case .fault: "/__admin/faults/{fault}"
        case .inbound: "/__admin/inbound"
        case .caCertificate: "/__admin/ca.pem"
        case .contract: "/__admin/openapi.json"
        }
    }

    /// The methods, in the order in which `Allow` names them.
    var methods: [HTTPRequest.Method] {
        switch self {
        case .sendSMS, .contactObjects, .chatCreation, .chatClosing: [.post]
        case .allNumbers, .caseObjects, .caseObject, .caseMessageObjects, .contactObject: [.get, .head]
        case .caseMessageObject: [.get, .head, .delete]
        case .reset, .contacts, .cases, .agents, .numbers, .inbound: [.post]
        case .health, .message, .requests, .sandboxes, .caCertificate, .contract: [.get, .head]
        case .clock, .seed, .state: [.get, .head, .put]
        case .wait, .events: [.get]
        case .sandbox: [.delete]
        case .messages, .fault: [.get, .head, .delete]
        case .faults: [.get, .head, .post, .delete]
        }
    }

    /// Whether it belongs to the control side.
    var isControl: Bool {
        switch self {
        case .sendSMS, .allNumbers, .caseObjects, .caseObject, .caseMessageObjects, .caseMessageObject, .contactObjects,
            .contactObject, .chatCreation, .chatClosing:
            false
        default: true
        }
    }
}
