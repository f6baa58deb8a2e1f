extension JSONWriter {
    /// Writes a message as the control side shows it.
    /// - Parameters:
    ///   - message: The message.
    ///   - now: The time by its sandbox's clock.
    mutating func value(_ message: SMSMessage, at now: Timestamp) {
        beginObject()
        members(of: message, at: now)
        endObject()
    }

    /// Writes the members of a message, so that others can follow.
    mutating func members(of message: SMSMessage, at now: Timestamp) {
        let history = message.history(at: now)
        member("sequence", message.sequence)
        member("id", message.id)
        member("sid", message.sid.description)
        member("caseId", message.caseID)
        member("caseMessageId", message.caseMessageID)
        member("contactId", message.contactID)
        member("threadId", message.place.threadID)
        member("to", message.to.e164)
        member("from", message.from.e164)
        member("body", message.text)
        let encoding = message.encoding
        member("encoding", encoding.alphabet.rawValue)
        member("segments", message.segments)
        key("encodingReason")
        value(encoding.reason)
        member("status", history.last?.status.rawValue)
        member("errorCode", history.last?.errorCode)
        beginArray("history")
        for change in history {
            beginObject()
            member("status", change.status.rawValue)
            member("at", change.at.description)
            endObject()
        }
        endArray()
        member("createdAt", message.accepted.description)
        member("direction", message.direction.rawValue)
        member("requestId", message.requestID?.description)
        key("answered")
        value(message.answered)
    }

    /// Writes what made a text UCS-2, or `null` where nothing did.
    private mutating func value(_ reason: SMSEncoding.Reason?) {
        guard let reason else { return null() }
        beginObject()
        member("character", String(reason.character))
        member("index", reason.index)
        endObject()
    }
}
