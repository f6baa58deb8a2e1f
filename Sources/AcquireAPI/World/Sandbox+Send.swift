extension Sandbox.State {
    /// Where a message goes.
    enum Destination {
        case existing(Conversation)
        case newCase(Contact)
        case newContact
    }

    /// Sends a message: everything that can refuse it comes before the first change.
    /// - Parameters:
    ///   - request: The checked request.
    ///   - arrival: How it came.
    ///   - selection: The fault rules that select it; nil where none may befall it.
    /// - Returns: What it came to.
    /// - Throws: All that is wrong with the records that the request names.
    mutating func send(
        _ request: SendSMSRequest, _ arrival: Arrival, _ selection: FaultPlan.Selection?
    ) throws(APIError) -> SendResult {
        let destination = try destination(of: request)
        let fault =
            arrival.preference
            ?? selection.flatMap { faults.effect(on: request, $0, drawingFrom: ids, pace: settings.pace) }
        guard fault?.isAccepted ?? true else { return SendResult(sent: nil, fault: fault) }
        let accepted = clock.now
        let sender = sender(for: arrival.key, of: destination)
        var (before, isNewCase, isNewContact) = open(
            destination, for: request.to, saying: request.text, by: sender, at: accepted.wholeSecond)
        before.lastMessage = messages.last(ofCase: before.case.id)
        let id = Counters.take(&counters.sms)
        let message = SMSMessage(
            sequence: journal.nextSequence,
            id: id,
            sid: ids.messageSid(forMessage: id),
            at: place(in: before),
            between: request.from,
            and: request.to,
            text: request.text,
            sms: request.sms,
            encoding: request.encoding,
            by: .agent(sender),
            account: account,
            accepted: accepted,
            plan: fault?.plan ?? settings.plan(to: request.to),
            requestID: arrival.requestID,
            answered: fault?.answered ?? .status(200),
        )
        let sent = SentSMS(
            message,
            by: sender,
            before: before,
            after: record(message, in: before),
            isNewCase: isNewCase,
            isNewContact: isNewContact,
        )
        return SendResult(sent: sent, fault: fault)
    }

    /// The place of the next message of a case.
    mutating func place(in conversation: Conversation) -> SMSMessage.Place {
        SMSMessage.Place(
            caseID: conversation.case.id,
            caseMessageID: Counters.take(&counters.caseMessage),
            contactID: conversation.case.contactID,
            threadID: conversation.case.threadID,
            timelineID: conversation.timeline.id,
        )
    }

    /// Updates the case and its thread's timeline, and appends the case message.
    /// - Returns: Both as they are now, with the last message from before the send (documented).
    mutating func record(_ message: SMSMessage, in before: Conversation) -> Conversation {
        var after = before
        after.case.dateUpdated = message.created
        after.timeline.dateUpdated = message.created
        if !after.case.channels.contains(message.channel) { after.case.channels.append(message.channel) }
        if message.direction == .inbound { after.case.unreadCount += 1 }
        cases.update(after)
        record(message)
        return after
    }

    /// The agent in whose name a key sends: the key's own, else the case's active owner (our choice).
    func sender(for key: APIKey, of destination: Destination) -> Agent {
        var owner: Int?
        if case .existing(let found) = destination { owner = found.case.ownerID }
        return (key.agentID ?? owner).flatMap { agents[$0] } ?? defaultAgent
    }

    private func destination(of request: SendSMSRequest) throws(APIError) -> Destination {
        let named = lookUp(request.records)
        let problems = named.problems + optOutProblems(between: request.numbers)
        guard problems.isEmpty else { throw APIError(body: problems) }
        if let conversation = named.conversation { return .existing(conversation) }
        if let contactID = request.records.contactID, let contact = contacts[contactID] {
            return cases.latestActiveCase(ofContacts: [contactID]).map(Destination.existing) ?? .newCase(contact)
        }
        return destination(ofPhone: request.to)
    }

    /// Where a message goes that only a contact's number says.
    func destination(ofPhone phone: PhoneNumber) -> Destination {
        let known = contacts.ids(withPhone: phone)
        if let found = cases.latestActiveCase(ofContacts: known) { return .existing(found) }
        return known.first.flatMap { contacts[$0] }.map(Destination.newCase) ?? .newContact
    }
}
