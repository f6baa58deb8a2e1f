import HTTPMessage

/// The answer to a send: the documented one, with the values of this send.
enum SendSMSResponse {
    /// What of it changes from send to send.
    enum Hole: Sendable {
        /// The case as it was before the send.
        case caseBefore
        /// The case as it is after it.
        case caseAfter
        case timeline
        /// The timeline with the case in it.
        case timelineWithCase
        case caseID
        case timelineID
        case contactID
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

    /// The answer to a send, in the documented order.
    /// - Parameters:
    ///   - accountSid: Twilio's sid of the account.
    ///   - profile: What this account's answers have otherwise.
    /// - Returns: The template.
    static func template(ofAccount accountSid: String, _ profile: AnswerProfile) -> JSONTemplate<Hole> {
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
            "meta": TwilioMessage.node(ofAccount: accountSid, profile, .outbound) { .twilio($0) },
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

    /// The answer's body: minified JSON.
    /// - Parameter sent: What the send did.
    /// - Returns: The body.
    static func body(of sent: SentSMS) -> RenderedBody {
        let sms = sent.message
        let longValues =
            sent.case.withText(\.room) + (sent.before.lastMessage?.room ?? 0) + TwilioMessage.roomForLongValues(of: sms)
            + sms.context.sender.bytes.count + sms.context.quotedSummary.bytes.count
        return RenderedBody(capacity: sms.context.answer.room(withLongValues: longValues)) { output in
            sent.case.withText { text in sent.message.writeAnswer(to: sent, showing: text, to: &output) }
        }
    }
}

extension SMSMessage {
    // A method of its own, so that nobody is counted; see ``SMSContext``.
    /// Writes the answer to the send of this message.
    @inline(never)
    fileprivate func writeAnswer(to sent: SentSMS, showing text: CaseText, to output: inout OutputSpan<UInt8>) {
        context.writeAnswer(to: sent, showing: text, to: &output)
    }
}

extension SMSContext {
    /// Writes the answer to a send with this context.
    @inline(never)
    fileprivate func writeAnswer(
        to sent: SentSMS, showing text: CaseText, to output: inout OutputSpan<UInt8>
    ) {
        let sms = sent.message
        let bytes = text.bytes
        let sid = sms.sid.text
        answer.write(to: &output) { hole, output in
            switch hole {
            case .caseBefore:
                text.writeCase(.before, of: bytes.span, to: &output) { hole, output in
                    switch hole {
                    case .caseUpdated: write(sent.before.dateUpdated, before: sent, to: &output)
                    case .timelineUpdated: write(sent.before.timelineUpdated, before: sent, to: &output)
                    default: fill(hole, with: sent, &output)
                    }
                }
            case .caseAfter: text.writeCase(.after, of: bytes.span, to: &output) { fill($0, with: sent, &$1) }
            case .timeline: text.writeTimeline(of: bytes.span, to: &output) { fill($0, with: sent, &$1) }
            case .timelineWithCase: writeTimelineWithCase(text, of: bytes.span, after: sent, to: &output)
            case .caseID: output.append(integer: sms.caseID)
            case .timelineID: output.append(integer: sms.timelineID)
            case .contactID: output.append(integer: sms.contactID)
            case .dateCreated: output.append(copying: second.json.span)
            case .smsID: output.append(integer: sms.id)
            case .caseMessageID: output.append(integer: sms.caseMessageID)
            case .numberID: output.append(integer: accountNumber.id)
            case .senderID: output.append(integer: author.id)
            case .sender: output.append(sender)
            case .summary: output.append(quotedSummary)
            case .from: output.append(quoted: sms.from)
            case .to: output.append(quoted: sms.to)
            case .sid: output.append(inQuotes: sid.span)
            case .twilio(let hole): TwilioMessage.fill(hole, for: sms, sid, &output)
            case .isNewCase: output.append(sent.isNewCase)
            case .isNewContact: output.append(sent.isNewContact)
            }
        }
    }

    @inline(never)
    private func writeTimelineWithCase(
        _ text: CaseText, of bytes: Span<UInt8>, after sent: SentSMS, to output: inout OutputSpan<UInt8>
    ) {
        text.writeTimelineWithCase(of: bytes, to: &output) { fill($0, with: sent, &$1) }
    }

    /// Fills a hole of the case as it is after the send.
    @inline(__always)
    private func fill(_ hole: CaseText.Hole, with sent: SentSMS, _ output: inout OutputSpan<UInt8>) {
        switch hole {
        case .caseUpdated, .timelineUpdated: output.append(copying: second.json.span)
        case .currentCaseID: output.append(integer: sent.currentCaseID)
        case .lastMessage: sent.writeFormerMessage(to: &output)
        case .unreadCount: output.append(integer: sent.unreadCount)
        }
    }

    /// Writes a date, or `null` where there is none.
    /// - Parameters:
    ///   - timestamp: The date, which often is that of the message or of the one before it.
    ///   - sent: The send.
    ///   - output: Where it goes.
    private func write(_ timestamp: Timestamp?, before sent: SentSMS, to output: inout OutputSpan<UInt8>) {
        guard let timestamp else { return output.append(text: "null") }
        if timestamp == second.timestamp {
            output.append(copying: second.json.span)
        } else if let former = sent.before.lastMessage?.second, former.timestamp == timestamp {
            output.append(copying: former.json.span)
        } else {
            output.append(inQuotes: timestamp.text.span)
        }
    }
}

extension SentSMS {
    /// Writes the message that was the case's newest before, or `null` where there was none.
    fileprivate func writeFormerMessage(to output: inout OutputSpan<UInt8>) {
        if let former = before.lastMessage { former.write(to: &output) } else { output.append(text: "null") }
    }
}
