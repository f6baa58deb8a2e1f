/// What was sent and said in one sandbox.
struct MessageStore: Sendable {
    private var byCase: [Int: [CaseMessage]]

    /// Creates a store with the messages of a fixture.
    init(_ cases: [CaseEntry]) {
        byCase = Dictionary(uniqueKeysWithValues: cases.map { ($0.id, $0.messages) })
    }

    /// The messages of a case, in the order of their ids.
    subscript(caseID: Int) -> [CaseMessage] {
        byCase[caseID] ?? []
    }

    /// Adds the case message of an SMS that was accepted.
    mutating func append(_ sms: SMSMessage) {
        byCase[sms.caseID, default: []].append(CaseMessage(sms))
    }
}
