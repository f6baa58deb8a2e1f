import HTTPMessage

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
        case twilio(TwilioMessage.Hole)
        case dateCreated
        case isNewCase
        case isNewContact
    }

    /// The answer to a send to a case, in the documented order.
    /// - Parameters:
    ///   - fixed: The case.
    ///   - account: The account.
    /// - Returns: The template.
    static func template(of fixed: Case.Fixed, _ account: Account) -> Template {
        let timeline = fixed.timeline
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
            "meta": TwilioMessage.node(ofAccount: account.sid, account.profile, .outbound) { .twilio($0) },
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
                "data": record.replacing(with: account.profile.record),
            ]
        ])
    }

    /// The answer's body: minified JSON.
    /// - Parameter sent: What the send did.
    /// - Returns: The body.
    static func body(of sent: SentSMS) -> RenderedBody {
        let sms = sent.message
        let template = sent.case.template(for: sms.account)
        let longValues =
            (sent.formerLast?.room ?? 0) + TwilioMessage.roomForLongValues(of: sms)
            + (sms.agent?.sender.text.utf8.count ?? 0) + sms.quotedSummary.text.utf8.count
        return RenderedBody(capacity: template.room(withLongValues: longValues)) { output in
            write(sent, as: template, to: &output)
        }
    }

    private static func write(_ sent: SentSMS, as template: Template, to output: inout OutputSpan<UInt8>) {
        let sms = sent.message
        let sid = sms.sid.text
        template.write(to: &output) { hole, output in
            switch hole {
            case .caseUpdatedBefore: output.append(sent.before.dateUpdated, since: sent.formerLast, sms)
            case .timelineUpdatedBefore: output.append(sent.before.timelineUpdated, since: sent.formerLast, sms)
            case .caseUpdatedAfter, .timelineUpdatedAfter, .dateCreated: output.append(copying: sms.second.json.span)
            case .currentCaseID: output.append(integer: sent.currentCaseID)
            case .lastMessage:
                if let last = sent.formerLast { last.write(to: &output) } else { output.append(text: "null") }
            case .unreadCount: output.append(integer: sent.unreadCount)
            case .smsID: output.append(integer: sms.id)
            case .caseMessageID: output.append(integer: sms.caseMessageID)
            case .numberID: output.append(integer: sms.accountNumber.id)
            case .senderID: output.append(integer: sms.author.id)
            case .sender: output.append(text: sms.agent?.sender.text ?? "null")
            case .summary: output.append(text: sms.quotedSummary.text)
            case .from: output.append(quoted: sms.from)
            case .to: output.append(quoted: sms.to)
            case .sid: output.append(inQuotes: sid.span)
            case .twilio(let hole): TwilioMessage.fill(hole, for: sms, sid, &output)
            case .isNewCase: output.append(text: sent.isNewCase ? "true" : "false")
            case .isNewContact: output.append(text: sent.isNewContact ? "true" : "false")
            }
        }
    }
}

extension OutputSpan<UInt8> {
    /// Appends a date, or `null` where there is none.
    /// - Parameters:
    ///   - timestamp: The date.
    ///   - former: The message in front of this one, whose date it often is.
    ///   - sms: This message, whose date it often is too.
    fileprivate mutating func append(_ timestamp: Timestamp?, since former: CaseMessage?, _ sms: SMSMessage) {
        guard let timestamp else { return append(text: "null") }
        if timestamp == sms.created {
            append(copying: sms.second.json.span)
        } else if let second = former?.second, second.timestamp == timestamp {
            append(copying: second.json.span)
        } else {
            append(inQuotes: timestamp.text.span)
        }
    }
}
