/// What was said in the cases of one sandbox: all that the fixture has, and the latest SMS.
struct MessageStore: Sendable {
    /// The messages of one case.
    private struct Conversation: Sendable {
        /// Those of the fixture, by ascending id.
        var recorded: [CaseMessage] = []
        /// Those that came since.
        var sms = BoundedQueue<SMSMessage>()
        /// The newest, which outlives its place in the queue.
        var last: CaseMessage?

        /// Adds one that has come.
        /// - Returns: The one that was the newest.
        mutating func append(_ sms: SMSMessage) -> CaseMessage? {
            self.sms.append(sms)
            let former = last
            last = CaseMessage(sms)
            return former
        }
    }

    private var byCase: [Int: Conversation]
    /// Where each SMS is, in the order in which they came, which is that of their ids.
    private var order: BoundedQueue<(id: Int, caseID: Int)>
    /// The ids of messages that are still in a queue and were deleted.
    private var deleted: Set<Int> = []
    /// How many SMS have gone since there was no room for them.
    private(set) var evictedCount = 0

    /// Creates a store with the messages of a fixture.
    /// - Parameters:
    ///   - cases: The fixture's cases.
    ///   - limit: How many SMS it holds at the most.
    init(_ cases: [CaseEntry], limit: Int) {
        let talks = cases.lazy.filter { !$0.messages.isEmpty }
        byCase = Dictionary(
            uniqueKeysWithValues: talks.map { ($0.id, Conversation(recorded: $0.messages, last: $0.messages.last)) }
        )
        order = BoundedQueue(limit: limit)
    }

    /// The messages of a case that are there, in the order of their ids.
    subscript(caseID: Int) -> [CaseMessage] {
        guard let conversation = byCase[caseID] else { return [] }
        let all = conversation.recorded + conversation.sms.map { CaseMessage($0) }
        return deleted.isEmpty ? all : all.filter { !deleted.contains($0.id) }
    }

    /// The messages of all cases that are there, in the order of their ids.
    var all: [CaseMessage] {
        byCase.keys.flatMap { self[$0] }.sorted { $0.id < $1.id }
    }

    /// The message with this id.
    subscript(id id: Int) -> CaseMessage? {
        caseID(ofMessage: id).flatMap { self[$0].first { $0.id == id } }
    }

    /// The newest message of a case.
    func last(ofCase caseID: Int) -> CaseMessage? {
        byCase[caseID]?.last
    }

    /// Deletes a message; the one before it is then its case's newest, where it was that.
    /// - Parameter id: The message's id.
    /// - Returns: Whether it was there.
    mutating func remove(_ id: Int) -> Bool {
        guard let caseID = caseID(ofMessage: id), !deleted.contains(id), var conversation = byCase[caseID] else {
            return false
        }
        byCase[caseID] = nil  // so that the change copies nothing
        if let place = conversation.recorded.firstIndex(where: { $0.id == id }) {
            conversation.recorded.remove(at: place)
        } else {
            deleted.insert(id)
        }
        let isLast = conversation.last?.id == id
        byCase[caseID] = conversation
        if isLast {
            let last = self[caseID].last
            byCase[caseID]?.last = last
        }
        return true
    }

    /// The case of a message that is there.
    private func caseID(ofMessage id: Int) -> Int? {
        let place = order.firstPosition { $0.id >= id }
        if let found = order[place], found.id == id { return found.caseID }
        return byCase.first { $0.value.recorded.contains { $0.id == id } }?.key
    }

    /// Has a message that a saved state recorded be the SMS that it was, so that its status goes on.
    mutating func adopt(_ sms: SMSMessage) {
        let message = CaseMessage(sms)
        guard let place = byCase[sms.caseID]?.recorded.firstIndex(where: { $0.id == message.id }) else { return }
        byCase[sms.caseID]?.recorded[place] = message
        if byCase[sms.caseID]?.last?.id == message.id { byCase[sms.caseID]?.last = message }
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
            for sms in conversation.sms where ids.contains(sms.caseMessageID) { return sms.caseMessageID }
        }
        return nil
    }

    /// Adds the case message of an SMS.
    /// - Parameter sms: The SMS.
    /// - Returns: The message that was its case's newest.
    mutating func append(_ sms: SMSMessage) -> CaseMessage? {
        let former = byCase[sms.caseID, default: Conversation()].append(sms)
        if let evicted = order.append((sms.caseMessageID, sms.caseID)) {
            byCase[evicted.caseID]?.sms.removeFirst()
            if deleted.isEmpty || deleted.remove(evicted.id) == nil { evictedCount += 1 }
        }
        return former
    }
}
