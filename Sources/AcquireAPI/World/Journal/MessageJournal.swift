/// The messages of one sandbox in the order in which they came: bounded, and found by number, id and sid without a search.
struct MessageJournal: Sendable {
    /// At position `sequence - 1`.
    private var messages: BoundedQueue<SMSMessage>
    private var byRecipient: [PhoneNumber: BoundedQueue<SMSMessage>] = [:]
    private var byID: [Int: SMSMessage] = [:]
    private var bySid: [MessageSid: SMSMessage] = [:]
    /// How many have gone since there was no room for them.
    private(set) var evictedCount = 0

    /// Creates an empty journal.
    /// - Parameters:
    ///   - limit: How many messages it holds at the most.
    ///   - evictedCount: How many a journal of the same sandbox held that has gone.
    ///   - nextSequence: The sequence number of the first message to come.
    init(limit: Int, evictedCount: Int = 0, nextSequence: Int = 1) {
        messages = BoundedQueue(limit: limit, startingAt: nextSequence - 1)
        self.evictedCount = evictedCount
    }

    /// The sequence number of the next message.
    var nextSequence: Int { messages.positions.upperBound + 1 }
    /// The number of messages that are there.
    var count: Int { messages.count }

    /// The message with this id.
    subscript(id id: Int) -> SMSMessage? { byID[id] }
    /// The message with this sid.
    subscript(sid sid: MessageSid) -> SMSMessage? { bySid[sid] }

    /// All messages, or those to one number.
    /// - Parameter recipient: The number.
    /// - Returns: The messages by ascending sequence.
    func messages(to recipient: PhoneNumber?) -> BoundedQueue<SMSMessage> {
        guard let recipient else { return messages }
        return byRecipient[recipient] ?? BoundedQueue()
    }

    /// Those behind a sequence number, of all messages or of those to one number.
    func messages(to recipient: PhoneNumber?, behind sequence: Int) -> [SMSMessage] {
        let messages = messages(to: recipient)
        return (messages.position(behind: sequence)..<messages.positions.upperBound).compactMap { messages[$0] }
    }

    /// Adds a message, which must have ``nextSequence``.
    /// - Parameter message: The message.
    /// - Returns: The message that had to go for it.
    @discardableResult
    mutating func append(_ message: SMSMessage) -> SMSMessage? {
        byRecipient[message.to, default: BoundedQueue()].append(message)
        byID[message.id] = message
        bySid[message.sid] = message
        guard let evicted = messages.append(message) else { return nil }
        evictedCount += 1
        byID[evicted.id] = nil
        bySid[evicted.sid] = nil
        byRecipient[evicted.to]?.removeFirst()
        if byRecipient[evicted.to]?.isEmpty == true { byRecipient[evicted.to] = nil }
        return evicted
    }

    /// Forgets every message; sequence numbers go on.
    mutating func removeAll() {
        messages.removeAll()
        byRecipient = [:]
        byID = [:]
        bySid = [:]
    }
}
