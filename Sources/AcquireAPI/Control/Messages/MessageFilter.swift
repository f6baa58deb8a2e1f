/// Which messages are meant.
struct MessageFilter: Sendable {
    var to: PhoneNumber?
    var from: PhoneNumber?
    var caseID: Int?
    var contactID: Int?
    var text: TextPattern?
    var status: MessageStatus?
    var direction: SMSMessage.Direction?
    /// Only those behind this sequence number.
    var after = 0

    /// Creates a filter that takes every message.
    init() {}

    /// Reads a filter from a query.
    /// - Parameter query: The query, which collects what is wrong.
    init(_ query: inout QueryForm) {
        to = query.phoneNumber("to")
        from = query.phoneNumber("from")
        caseID = query.integer("caseId", in: 1...NamedRecords.greatestID)
        contactID = query.integer("contactId", in: 1...NamedRecords.greatestID)
        text = query.value("text", takes: "a part of the text, or re: and a regular expression") { text in
            guard text.hasPrefix("re:") else { return .containing(text) }
            return (try? RegexPattern(String(text.dropFirst(3)))).map(TextPattern.regex)
        }
        status = query.choice("status", of: MessageStatus.self)
        direction = query.choice("direction", of: SMSMessage.Direction.self)
        after = query.integer("after") ?? 0
    }

    /// Whether the recipient alone decides.
    var isOnlyRecipient: Bool {
        from == nil && caseID == nil && contactID == nil && text == nil && status == nil && direction == nil
    }

    /// Whether a message is meant, wherever it stands.
    /// - Parameters:
    ///   - message: The message.
    ///   - now: The time by its sandbox's clock.
    /// - Returns: Whether it is.
    func matches(_ message: SMSMessage, at now: Timestamp) -> Bool {
        (to.map { $0 == message.to } ?? true)
            && (from.map { $0 == message.from } ?? true)
            && (caseID.map { $0 == message.caseID } ?? true)
            && (contactID.map { $0 == message.contactID } ?? true)
            && (direction.map { $0 == message.direction } ?? true)
            && (status.map { $0 == message.status(at: now) } ?? true)
            && (text?.matches(message.text) ?? true)
    }
}
