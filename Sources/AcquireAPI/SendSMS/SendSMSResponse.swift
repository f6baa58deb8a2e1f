/// The answer to a send: the documented one, with the values of this send.
enum SendSMSResponse {
    typealias Template = JSONTemplate<Hole>

    /// What of it changes from send to send.
    enum Hole: Sendable {
        case caseUpdatedBefore
        case caseUpdatedAfter
        case timelineUpdatedBefore
        case timelineUpdatedAfter
        /// The thread's current case.
        case currentCaseID
        case lastMessage
        case channels
        case unreadCount
        case smsID
        case caseMessageID
        case numberID
        case senderID
        case sender
        case summary
        case from
        case to
        case sid
        case meta
        case dateCreated
        case isNewCase
        case isNewContact
    }

    /// The answer to a send to a case, in the documented order.
    /// - Parameters:
    ///   - fixed: The case.
    ///   - timeline: Its thread's timeline.
    ///   - profile: What this account's answers have besides or otherwise.
    /// - Returns: The template.
    static func template(of fixed: Case.Fixed, _ timeline: Timeline.Fixed, _ profile: AnswerProfile) -> Template {
        let caseID = Template.Node.value(.number(fixed.id))
        let record: Template.Node = [
            "members": [],
            "message": .hole(.summary),
            "msgType": "sms",
            "channelType": "voip",
            "attachments": [],
            "id": .hole(.smsID),
            "caseId": caseID,
            "from": .hole(.from),
            "to": .hole(.to),
            "voip_account_id": .hole(.numberID),
            "senderType": "user",
            "senderId": .hole(.senderID),
            "type": "sms",
            "recording_status": .absent,
            "meta": .hole(.meta),
            "call_transcript": 0,
            "caseMessageId": .hole(.caseMessageID),
            "timelineId": .value(.number(timeline.id)),
            "contactId": .value(.number(fixed.contactID)),
            "seen": "yes",
            "dateCreated": .hole(.dateCreated),
            "call_answered": nil,
            "call_end": nil,
            "call_sid": .hole(.sid),
            "status": "sent",
            "call_status": nil,
            "conferenceId": nil,
            "price": .absent,
            "sender": .hole(.sender),
            "is_new_case": .hole(.isNewCase),
            "is_new_contact": .hole(.isNewContact),
            "cas": fixed.node(.after, timeline: timeline.node(updated: .timelineUpdatedAfter)),
            "case_id": caseID,
            "timeline": timeline.node(updated: .timelineUpdatedAfter),
            "is_case_join": false,
        ]
        return JSONTemplate([
            "data": [
                "cas": fixed.node(.before, timeline: timeline.node(updated: .timelineUpdatedBefore)),
                "threadId": caseID,
                "timeline": timeline.node(embedding: fixed.nodeInTimeline, updated: .timelineUpdatedAfter),
                "data": record.replacing(with: profile.record),
            ]
        ])
    }

    /// The answer's bytes.
    /// - Parameter sent: What the send did.
    /// - Returns: The JSON, minified.
    static func bytes(of sent: SentSMS) -> [UInt8] {
        let sms = sent.message
        let (before, after) = (sent.before, sent.after)
        let template = after.case.fixed.sendSMSAnswer(with: after.timeline.fixed, of: sms.account)
        var writer = JSONWriter(reserving: 16_384)
        template.write(to: &writer) { hole, writer in
            switch hole {
            case .caseUpdatedBefore: writer.value(before.case.dateUpdated)
            case .caseUpdatedAfter: writer.value(after.case.dateUpdated)
            case .timelineUpdatedBefore: writer.value(before.timeline.dateUpdated)
            case .timelineUpdatedAfter: writer.value(after.timeline.dateUpdated)
            case .currentCaseID: writer.value(after.timeline.caseID)
            case .lastMessage: writer.value(after.lastMessage)
            case .channels: writer.value(texts: after.case.channels)
            case .unreadCount: writer.value(after.case.unreadCount)
            case .smsID: writer.value(sms.id)
            case .caseMessageID: writer.value(sms.caseMessageID)
            case .numberID: writer.value(sms.accountNumber.id)
            case .senderID: writer.value(sent.sender.id)
            case .sender: writer.value(sent.sender.sender)
            case .summary: writer.value(sms.summary)
            case .from: writer.value(sms.from)
            case .to: writer.value(sms.to)
            case .sid: writer.value(inQuotes: sms.sid.bytes)
            case .meta: TwilioMessage.write(sms, to: &writer)
            case .dateCreated: writer.value(sms.created)
            case .isNewCase: writer.value(sent.isNewCase)
            case .isNewContact: writer.value(sent.isNewContact)
            }
        }
        return writer.bytes
    }
}
