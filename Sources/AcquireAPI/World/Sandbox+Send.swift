import HTTPMessage

extension Sandbox.State {
    /// Where a message goes.
    enum Destination {
        /// To the case at a position.
        case existing(Int)
        case newCase(Contact)
        case newContact
    }

    /// Sends a message: everything that can refuse it comes before the first change.
    /// - Parameters:
    ///   - request: The checked request.
    ///   - caller: Who sends.
    ///   - received: The request as it came.
    ///   - selection: The fault rules that select it; nil where none may befall it.
    ///   - evicted: Where what has to go for it goes.
    /// - Returns: What it came to.
    /// - Throws: All that is wrong with the records and numbers that the request names.
    mutating func send(
        _ request: SendSMSRequest,
        from caller: SendSMSCaller,
        as received: HTTPServerRequest,
        _ selection: FaultPlan.Selection?,
        evicting evicted: inout Evicted
    ) throws(APIError) -> SendResult {
        let destination = try destination(of: request)
        let fault =
            caller.preference.effect
            ?? selection.flatMap { faults.effect(on: request, $0, drawingFrom: ids, pace: settings.pace) }
        guard fault?.isAccepted ?? true else { return SendResult(sent: nil, fault: fault) }
        let accepted = clock.now
        let senderID = senderID(for: caller.principal.key, to: destination)
        let context = try context(from: request.from, senderID, at: accepted)
        let (position, isNewCase, isNewContact) = open(
            destination, for: request.to, saying: request.text, by: context.author.id, at: context.second.timestamp)
        let requestID = takeRequestID()
        let id = Counters.take(&counters.sms)
        let message = SMSMessage(
            sequence: journal.nextSequence,
            id: id,
            sid: ids.messageSid(forMessage: id),
            at: place(inCaseAt: position),
            in: context,
            with: request.to,
            text: request.text,
            sms: request.sms,
            segments: request.segments,
            accepted: accepted,
            plan: fault?.plan ?? unusualPlan(to: request.to),
            requestID: requestID,
            answered: fault?.answered ?? .status(200),
        )
        let before = cases.note(message, at: position, in: &messages, evicting: &evicted)
        evicted.message = journal.append(message)
        let sent = SentSMS(
            message,
            of: requestID,
            to: cases.fixed(at: position),
            before: consume before,
            currentCaseID: cases.currentCaseID(at: position),
            unreadCount: cases.unreadCount(at: position),
            isNewCase: isNewCase,
            isNewContact: isNewContact,
            from: caller,
            as: received,
        )
        // What is answered as usual needs no second step to be entered.
        guard fault == nil else {
            evicted.event = tell(of: message)
            return SendResult(sent: sent, fault: fault)
        }
        (evicted.request, evicted.event) = record(sent)
        return SendResult(sent: sent, fault: nil, isJournaled: true)
    }

    /// The place of the next message of a case.
    mutating func place(inCaseAt position: Int) -> SMSMessage.Place {
        let fixed = cases.fixed(at: position)
        return SMSMessage.Place(
            caseID: fixed.id,
            caseMessageID: Counters.take(&counters.caseMessage),
            contactID: fixed.contactID,
            threadID: fixed.threadID,
            timelineID: fixed.timelineID,
        )
    }

    /// What a message to be sent shares with others: the same object as for the message before, where that is the same.
    /// - Parameters:
    ///   - number: Where it is sent from, of the account's numbers that can.
    ///   - senderID: The id of the agent in whose name; nil for the default agent's.
    ///   - accepted: When.
    /// - Returns: The context.
    /// - Throws: That it cannot be sent from there.
    private mutating func context(
        from number: PhoneNumber, _ senderID: Int?, at accepted: Timestamp
    ) throws(APIError) -> SMSContext {
        if let latestContext, latestContext.accountNumber.number == number, latestContext.second.contains(accepted),
            latestSenderID == senderID
        {
            return latestContext
        }
        guard let own = senders[number] else { throw APIError(body: numberProblems(from: number, to: nil)) }
        let second = WrittenSecond(of: accepted)
        let context = SMSContext(account, own, .agent(agent(withID: senderID)), usualPlan: usualPlan, in: second)
        latestContext = context
        latestSenderID = senderID
        return context
    }

    /// The id of the agent in whose name a key sends: the key's own, else the case's active owner (our choice).
    @inline(__always)
    private func senderID(for key: APIKey, to destination: Destination) -> Int? {
        if let id = key.agentID { return id }
        guard case .existing(let position) = destination else { return nil }
        return cases.fixed(at: position).ownerID
    }

    /// The agent with an id; the default one where it is nobody's.
    func agent(withID id: Int?) -> Agent {
        id.flatMap { agents[$0] } ?? defaultAgent
    }

    // This and the next are mutating only so that no send copies the state for them.
    @inline(__always)
    private mutating func destination(of request: SendSMSRequest) throws(APIError) -> Destination {
        if let position = position(agreedUponBy: request.records), maySend(request.numbers) {
            return .existing(position)
        }
        return try destinationLookedUp(for: request)
    }

    /// Where a message goes that does not simply name its case.
    private mutating func destinationLookedUp(for request: SendSMSRequest) throws(APIError) -> Destination {
        let named = lookUp(request.records)
        let problems = named.problems + numberProblems(from: request.from, to: request.to)
        guard problems.isEmpty else { throw APIError(body: problems) }
        if let position = named.position { return .existing(position) }
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

    /// Whether nothing is wrong with sending between two numbers.
    @inline(__always)
    private func maySend(_ numbers: NumberPair) -> Bool {
        guard latestContext?.accountNumber.number == numbers.account || senders[numbers.account]?.canSendSMS == true
        else {
            return false
        }
        return optOuts.isEmpty || !optOuts.contains(numbers)
    }

    /// What is wrong with the numbers that a message is to go between, where they are numbers.
    func numberProblems(from: PhoneNumber?, to: PhoneNumber?) -> [APIError.Problem] {
        guard let from else { return [] }
        if let problem = senders.problem(ofSendingFrom: from) { return [problem] }
        return to.map { optOutProblems(between: NumberPair(contact: $0, account: from)) } ?? []
    }
}
