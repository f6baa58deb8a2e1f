/// The answer to a send: the documented one, with the values of this send.
enum SendSMSResponse {
    /// What of it changes from send to send.
    enum Hole: Sendable {
        case caseBefore
        case caseAfter
        case timelineWithCase
        case timeline
        case caseID
        case smsID
        case caseMessageID
        case timelineID
        case contactID
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

    /// The answer, in the documented order.
    /// - Parameter profile: What this account's answers have besides or otherwise.
    /// - Returns: The template.
    static func template(_ profile: AnswerProfile) -> JSONTemplate<Hole> {
        let record: JSONTemplate<Hole>.Node = [
            "members": [],
            "message": .hole(.summary),
            "msgType": "sms",
            "channelType": "voip",
            "attachments": [],
            "id": .hole(.smsID),
            "caseId": .hole(.caseID),
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
            "timelineId": .hole(.timelineID),
            "contactId": .hole(.contactID),
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
            "cas": .hole(.caseAfter),
            "case_id": .hole(.caseID),
            "timeline": .hole(.timeline),
            "is_case_join": false,
        ]
        return JSONTemplate([
            "data": [
                "cas": .hole(.caseBefore),
                "threadId": .hole(.caseID),
                "timeline": .hole(.timelineWithCase),
                "data": record.replacing(with: profile.record),
            ]
        ])
    }

    /// The answer's bytes.
    /// - Parameter sent: What the send did.
    /// - Returns: The JSON, minified.
    static func bytes(of sent: SentSMS) -> [UInt8] {
        let sms = sent.message
        var writer = JSONWriter(reserving: 16_384)
        sms.account.sendSMSAnswer.write(to: &writer) { hole, writer in
            switch hole {
            case .caseBefore: writer.value(before: sent.before)
            case .caseAfter: writer.value(after: sent.after)
            case .timelineWithCase: writer.value(timelineOf: sent.after)
            case .timeline: writer.value(flatTimelineOf: sent.after)
            case .caseID: writer.value(sms.caseID)
            case .smsID: writer.value(sms.id)
            case .caseMessageID: writer.value(sms.caseMessageID)
            case .timelineID: writer.value(sms.timelineID)
            case .contactID: writer.value(sms.contactID)
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
