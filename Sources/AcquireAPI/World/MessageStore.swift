/// What was said in the cases of one sandbox: all that the fixture has, and the latest SMS.
struct MessageStore: Sendable {
    /// The messages of one case.
    private struct Conversation: Sendable {
        /// Those of the fixture, by ascending id.
        var recorded: [CaseMessage] = []
        /// Those that came since.
        var sms = BoundedQueue<CaseMessage>()
        /// The newest, which outlives its place in the queue.
        var last: CaseMessage?
    }

    private var byCase: [Int: Conversation]
    /// The case of each SMS, in the order in which they came.
    private var order: BoundedQueue<Int>

    /// Creates a store with the messages of a fixture.
    /// - Parameters:
    ///   - cases: The fixture's cases.
    ///   - limit: How many SMS it holds at the most.
    init(_ cases: [CaseEntry], limit: Int) {
        byCase = Dictionary(
            uniqueKeysWithValues: cases.map { ($0.id, Conversation(recorded: $0.messages, last: $0.messages.last)) }
        )
        order = BoundedQueue(limit: limit)
    }

    /// The messages of a case that are there, in the order of their ids.
    subscript(caseID: Int) -> [CaseMessage] {
        guard let conversation = byCase[caseID] else { return [] }
        return conversation.recorded + Array(conversation.sms)
    }

    /// The newest message of a case.
    func last(ofCase caseID: Int) -> CaseMessage? {
        byCase[caseID]?.last
    }

    /// Adds the messages that a case begins with.
    mutating func insert(_ entry: CaseEntry) {
        byCase[entry.id] = Conversation(recorded: entry.messages, last: entry.messages.last)
    }

    /// All that is left of what was said in a case, its newest message included, by ascending id.
    func saved(ofCase caseID: Int) -> [CaseMessage] {
        let present = self[caseID]
        guard let last = last(ofCase: caseID), present.last?.id != last.id else { return present }
        return present + [last]
    }

    /// Whether a message of any case has one of these ids.
    func first(of ids: Set<Int>) -> Int? {
        for conversation in byCase.values {
            for message in conversation.recorded where ids.contains(message.id) { return message.id }
            for message in conversation.sms where ids.contains(message.id) { return message.id }
        }
        return nil
    }

    /// Adds the case message of an SMS.
    mutating func append(_ sms: SMSMessage) {
        let message = CaseMessage(sms)
        byCase[sms.caseID, default: Conversation()].sms.append(message)
        byCase[sms.caseID]?.last = message
        if let evicted = order.append(sms.caseID) { byCase[evicted]?.sms.removeFirst() }
    }
}
