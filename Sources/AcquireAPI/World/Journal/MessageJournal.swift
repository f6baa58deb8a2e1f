/// The messages of one sandbox in the order in which they came: bounded, and found by number, id and sid without a search.
struct MessageJournal: Sendable {
    /// At position `sequence - 1`.
    private var messages: BoundedQueue<SMSMessage>
    /// How many have gone since there was no room for them.
    private(set) var evictedCount = 0
    /// Made when somebody first looks for a message, and kept up from then on: to send needs none.
    private var index: MessageIndex?

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
    subscript(id id: Int) -> SMSMessage? {
        mutating get { currentIndex[id: id] }
    }

    /// The message with this sid.
    subscript(sid sid: MessageSid) -> SMSMessage? {
        mutating get { currentIndex[sid: sid] }
    }

    /// Whether a message is still there.
    func contains(_ message: SMSMessage) -> Bool {
        messages[message.sequence - 1] === message
    }

    /// All messages, by ascending sequence.
    var all: BoundedQueue<SMSMessage> { messages }

    /// All messages, or those to one number.
    /// - Parameter recipient: The number.
    /// - Returns: The messages by ascending sequence.
    mutating func messages(to recipient: PhoneNumber?) -> BoundedQueue<SMSMessage> {
        guard let recipient else { return messages }
        return currentIndex[recipient: recipient]
    }

    /// Those behind a sequence number, of all messages or of those to one number.
    mutating func messages(to recipient: PhoneNumber?, behind sequence: Int) -> [SMSMessage] {
        let messages = messages(to: recipient)
        return (messages.position(behind: sequence)..<messages.positions.upperBound).compactMap { messages[$0] }
    }

    /// Adds a message, which must have ``nextSequence``.
    /// - Parameter message: The message.
    /// - Returns: The message that had to go for it.
    @discardableResult
    mutating func append(_ message: SMSMessage) -> SMSMessage? {
        index?.append(message)
        guard let evicted = messages.append(message) else { return nil }
        evictedCount += 1
        index?.removeFirst(evicted)
        return evicted
    }

    /// Forgets every message; sequence numbers go on.
    mutating func removeAll() {
        messages.removeAll()
        index = nil
    }

    private var currentIndex: MessageIndex {
        mutating get {
            let current = index ?? MessageIndex(messages)
            index = current
            return current
        }
    }
}
