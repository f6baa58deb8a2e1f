extension Message {
    /// A message as it is at a time.
    /// - Parameters:
    ///   - message: The message.
    ///   - now: The time by its sandbox's clock.
    init(_ message: SMSMessage, at now: Timestamp) {
        let history = message.history(at: now)
        sequence = message.sequence
        id = message.id
        sid = message.sid.description
        caseID = message.caseID
        caseMessageID = message.caseMessageID
        contactID = message.contactID
        threadID = message.place.threadID
        to = message.to.e164
        from = message.from.e164
        body = message.text
        let encoding = message.encoding
        self.encoding = encoding.alphabet.rawValue
        segments = message.segments
        encodingReason = encoding.reason.map { EncodingReason(character: $0.character, index: $0.index) }
        status = Status(message.status(at: now))
        errorCode = history.last?.errorCode
        self.history = history.map { Change(status: Status($0.status), at: $0.at) }
        createdAt = message.accepted
        direction = message.direction == .inbound ? .inbound : .outbound
        requestID = message.requestID?.description ?? ""
        answered =
            switch message.answered {
            case .status(let status): .status(status)
            case .reset: .reset
            case .empty: .empty
            }
    }
}

extension Message.Status {
    fileprivate init(_ status: MessageStatus) {
        self =
            switch status {
            case .queued: .queued
            case .sending: .sending
            case .sent: .sent
            case .delivered: .delivered
            case .undelivered: .undelivered
            case .failed: .failed
            case .received: .received
            }
    }
}
