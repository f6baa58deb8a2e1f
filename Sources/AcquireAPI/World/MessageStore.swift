/// What was sent and said in one sandbox.
struct MessageStore: Sendable {
    /// The messages that were accepted, in the order of their ids.
    private(set) var sms: [SMSMessage] = []
    private var byCase: [Int: [CaseMessage]] = [:]

    /// Creates a store with the messages of a fixture.
    init(_ messages: [CaseMessage]) {
        byCase = Dictionary(grouping: messages, by: \.caseID)
    }

    /// The messages of a case, in the order of their ids.
    subscript(caseID: Int) -> [CaseMessage] {
        byCase[caseID] ?? []
    }

    /// Adds a message that was accepted, and its case message.
    mutating func append(_ message: SMSMessage) {
        sms.append(message)
        byCase[message.caseID, default: []].append(CaseMessage(message))
    }
}
