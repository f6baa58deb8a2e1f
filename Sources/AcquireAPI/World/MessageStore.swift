/// What was said in the cases of one sandbox: all that the fixture has, and the latest SMS.
struct MessageStore: Sendable {
    /// An SMS.
    private struct Entry: Sendable {
        let sms: SMSMessage
        /// Where the SMS before it in its case stands; ``nowhere`` where there was none.
        let former: Int
    }

    /// Where no SMS stands.
    static let nowhere = -1

    /// The SMS of all cases, in the order in which they came, which is that of their ids.
    private var sms: BoundedQueue<Entry>
    /// How many SMS have gone since there was no room for them.
    private(set) var evictedCount = 0
    /// The ids of messages that are still in the queue and were deleted.
    private var deleted: Set<Int> = []
    /// The messages of the fixture, by case, and by ascending id in each.
    private var recorded: [Int: [CaseMessage]]

    /// Creates a store with the messages of a fixture.
    /// - Parameters:
    ///   - cases: The fixture's cases.
    ///   - limit: How many SMS it holds at the most.
    init(_ cases: [CaseEntry], limit: Int) {
        let talks = cases.lazy.filter { !$0.messages.isEmpty }
        recorded = Dictionary(uniqueKeysWithValues: talks.map { ($0.id, $0.messages) })
        sms = BoundedQueue(limit: limit)
    }

    /// The messages of a case that are there, in the order of their ids.
    /// - Parameters:
    ///   - caseID: The case's id.
    ///   - cases: The sandbox's cases.
    /// - Returns: The messages.
    func messages(ofCase caseID: Int, in cases: CaseStore) -> [CaseMessage] {
        var arrived: [CaseMessage] = []
        var position = cases.latestSMS(ofCase: caseID)
        while let entry = sms[position] {
            arrived.append(CaseMessage(entry.sms))
            position = entry.former
        }
        return withoutDeleted((recorded[caseID] ?? []) + arrived.reversed())
    }

    /// The messages of all cases that are there, in the order of their ids.
    var all: [CaseMessage] {
        withoutDeleted(recorded.values.joined() + sms.map { CaseMessage($0.sms) }).sorted { $0.id < $1.id }
    }

    /// The message with this id.
    subscript(id id: Int) -> CaseMessage? {
        if let sms = sms(withID: id) { return CaseMessage(sms) }
        return recorded.values.joined().first { $0.id == id }
    }

    /// Whether a message of any case has one of these ids.
    func first(of ids: Set<Int>) -> Int? {
        recorded.values.joined().first { ids.contains($0.id) }?.id
            ?? sms.first { ids.contains($0.sms.caseMessageID) }?.sms.caseMessageID
    }

    /// The SMS with this id of a case message, unless it was deleted.
    private func sms(withID id: Int) -> SMSMessage? {
        guard let found = sms[sms.firstPosition { $0.sms.caseMessageID >= id }]?.sms else { return nil }
        return found.caseMessageID == id && !deleted.contains(id) ? found : nil
    }

    private func withoutDeleted(_ messages: [CaseMessage]) -> [CaseMessage] {
        deleted.isEmpty ? messages : messages.filter { !deleted.contains($0.id) }
    }

    /// Adds the case message of an SMS.
    /// - Parameters:
    ///   - message: The SMS.
    ///   - former: Where the SMS before it in its case stands.
    ///   - evicted: Where what has to go for it goes.
    /// - Returns: Where it stands.
    mutating func append(_ message: SMSMessage, behind former: Int, evicting evicted: inout Evicted) -> Int {
        let position = sms.positions.upperBound
        if let displaced = sms.append(Entry(sms: message, former: former)) {
            if deleted.isEmpty || deleted.remove(displaced.sms.caseMessageID) == nil { evictedCount += 1 }
            evicted.caseMessage = displaced.sms
        }
        return position
    }

    /// Adds the messages that a case begins with.
    mutating func insert(_ entry: CaseEntry) {
        if !entry.messages.isEmpty { recorded[entry.id] = entry.messages }
    }

    /// Has a message that a saved state recorded be the SMS that it was, so that its status goes on.
    fileprivate mutating func adopt(_ sms: SMSMessage) {
        guard let place = recorded[sms.caseID]?.firstIndex(where: { $0.id == sms.caseMessageID }) else { return }
        recorded[sms.caseID]?[place] = CaseMessage(sms)
    }

    /// Deletes a message.
    /// - Parameter id: The message's id.
    /// - Returns: The id of its case; nil where it is not there.
    fileprivate mutating func remove(_ id: Int) -> Int? {
        if let sms = sms(withID: id) {
            deleted.insert(id)
            return sms.caseID
        }
        for (caseID, messages) in recorded {
            guard let place = messages.firstIndex(where: { $0.id == id }) else { continue }
            recorded[caseID]?.remove(at: place)
            return caseID
        }
        return nil
    }
}

extension Sandbox.State {
    /// The messages of a case that are there, in the order of their ids.
    private func messages(ofCase caseID: Int) -> [CaseMessage] {
        messages.messages(ofCase: caseID, in: cases)
    }

    /// All that is left of what was said in a case, its newest message included, by ascending id.
    func savedMessages(ofCase caseID: Int) -> [CaseMessage] {
        let present = messages(ofCase: caseID)
        guard let last = cases.lastMessage(ofCase: caseID), present.last?.id != last.id else { return present }
        return present + [last]
    }

    /// Deletes a message; the one before it is then its case's newest, where it was that.
    /// - Parameter id: The message's id.
    /// - Returns: Whether it was there.
    mutating func removeMessage(_ id: Int) -> Bool {
        guard let caseID = messages.remove(id) else { return false }
        if cases.lastMessage(ofCase: caseID)?.id == id {
            cases.setLastMessage(messages(ofCase: caseID).last, ofCase: caseID)
        }
        return true
    }

    /// Has a message that a saved state recorded be the SMS that it was, so that its status goes on.
    mutating func adopt(_ sms: SMSMessage) {
        messages.adopt(sms)
        if cases.lastMessage(ofCase: sms.caseID)?.id == sms.caseMessageID {
            cases.setLastMessage(CaseMessage(sms), ofCase: sms.caseID)
        }
    }
}
