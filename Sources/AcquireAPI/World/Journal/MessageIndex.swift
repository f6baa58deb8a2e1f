/// Finds messages by recipient, id and sid without a search.
struct MessageIndex: Sendable {
    private var byRecipient: [PhoneNumber: BoundedQueue<SMSMessage>] = [:]
    private var byID: [Int: SMSMessage] = [:]
    private var bySid: [MessageSid: SMSMessage] = [:]

    /// Creates the index of some messages.
    init(_ messages: BoundedQueue<SMSMessage>) {
        byID.reserveCapacity(messages.count)
        bySid.reserveCapacity(messages.count)
        for message in messages { append(message) }
    }

    /// The message with this id.
    subscript(id id: Int) -> SMSMessage? { byID[id] }
    /// The message with this sid.
    subscript(sid sid: MessageSid) -> SMSMessage? { bySid[sid] }
    /// The messages to a number, by ascending sequence.
    subscript(recipient recipient: PhoneNumber) -> BoundedQueue<SMSMessage> { byRecipient[recipient] ?? BoundedQueue() }

    /// Adds a message behind all others.
    mutating func append(_ message: SMSMessage) {
        byRecipient[message.to, default: BoundedQueue()].append(message)
        byID[message.id] = message
        bySid[message.sid] = message
    }

    /// Takes the first of all messages away.
    mutating func removeFirst(_ message: SMSMessage) {
        byID[message.id] = nil
        bySid[message.sid] = nil
        byRecipient[message.to]?.removeFirst()
        if byRecipient[message.to]?.isEmpty == true { byRecipient[message.to] = nil }
    }
}
