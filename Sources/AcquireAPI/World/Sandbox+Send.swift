extension Sandbox.State {
    /// Where a message goes.
    enum Destination {
        case existing(Conversation)
        case newCase(Contact)
        case newContact
    }

    /// Sends a message: everything that can refuse it comes before the first change.
    mutating func send(_ request: SendSMSRequest, with key: APIKey) throws(APIError) -> SentSMS {
        let destination = try destination(of: request)
        let created = clock.now.wholeSecond
        let sender = sender(for: key, of: destination)
        var (before, isNewCase, isNewContact) = open(destination, for: request, by: sender, at: created)
        before.lastMessage = messages[before.case.id].last
        let id = Counters.take(&counters.sms)
        let message = SMSMessage(
            id: id,
            sid: ids.messageSid(forMessage: id),
            caseMessageID: Counters.take(&counters.caseMessage),
            in: (before.case.id, before.case.contactID, before.timeline.id),
            request: request,
            sender: sender,
            account: account,
            created: created,
        )
        let after = record(message, in: before)
        return SentSMS(
            message: message,
            before: before,
            after: after,
            isNewCase: isNewCase,
            isNewContact: isNewContact,
        )
    }

    /// Updates the case and its thread's timeline, and appends the case message.
    /// - Returns: Both as they are now, with the last message from before the send (documented).
    private mutating func record(_ message: SMSMessage, in before: Conversation) -> Conversation {
        var after = before
        after.case.dateUpdated = message.created
        after.timeline.dateUpdated = message.created
        if !after.case.channels.contains(message.channel) { after.case.channels.append(message.channel) }
        cases.update(after)
        messages.append(message)
        return after
    }

    /// The agent in whose name a key sends: the key's own, else the case's active owner (our choice).
    private func sender(for key: APIKey, of destination: Destination) -> Agent {
        var owner: Int?
        if case .existing(let found) = destination { owner = found.case.ownerID }
        return (key.agentID ?? owner).flatMap { agents[$0] } ?? defaultAgent
    }

    private func destination(of request: SendSMSRequest) throws(APIError) -> Destination {
        let named = lookUp(request.records)
        guard named.problems.isEmpty else { throw APIError(body: named.problems) }
        if let conversation = named.conversation { return .existing(conversation) }
        if let contactID = request.records.contactID, let contact = contacts[contactID] {
            return cases.latestActiveCase(ofContacts: [contactID]).map(Destination.existing) ?? .newCase(contact)
        }
        let known = contacts.ids(withPhone: request.to)
        if let found = cases.latestActiveCase(ofContacts: known) { return .existing(found) }
        return known.first.flatMap { contacts[$0] }.map(Destination.newCase) ?? .newContact
    }
}
