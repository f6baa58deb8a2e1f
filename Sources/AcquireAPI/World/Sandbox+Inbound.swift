extension Sandbox.State {
    /// Takes a contact's reply: into the case that a send to the contact's number would go to, made where there is none.
    /// - Parameters:
    ///   - contactNumber: Whom it is from.
    ///   - accountNumber: Which of the account's numbers it is to.
    ///   - text: What it says.
    /// - Returns: What it did.
    mutating func receive(
        from contactNumber: PhoneNumber, to accountNumber: VoipNumber, _ text: String
    ) -> ReceivedSMS {
        let accepted = clock.now
        let (position, isNewCase, isNewContact) = open(
            destination(ofPhone: contactNumber),
            for: contactNumber,
            saying: text,
            by: defaultAgent.id,
            at: accepted.wholeSecond,
        )
        let contactID = cases.fixed(at: position).contactID
        let contact = contacts[contactID] ?? Contact(id: contactID, [:])
        let id = Counters.take(&counters.sms)
        let message = SMSMessage(
            sequence: journal.nextSequence,
            id: id,
            sid: ids.messageSid(forMessage: id),
            at: place(inCaseAt: position),
            in: SMSContext(
                account, accountNumber, .contact(contact), usualPlan: .received, in: WrittenSecond(of: accepted)),
            with: contactNumber,
            text: text,
            sms: text,
            segments: SMSEncoding.segments(of: text),
            accepted: accepted,
            requestID: nil,
            answered: .status(201),
        )
        var evicted = Evicted()
        _ = cases.note(message, at: position, in: &messages, evicting: &evicted)
        journal.append(message)
        tell(of: message)
        let numbers = NumberPair(contact: contactNumber, account: accountNumber.number)
        let wasOptedOut = optOuts.contains(numbers)
        let keyword = OptOutKeyword(text)
        switch keyword {
        case .stop: optOuts.insert(numbers)
        case .start: optOuts.remove(numbers)
        case .help, nil: break
        }
        return ReceivedSMS(
            message: message,
            keyword: keyword,
            wasOptedOut: wasOptedOut,
            isOptedOut: optOuts.contains(numbers),
            isNewCase: isNewCase,
            isNewContact: isNewContact,
        )
    }

    /// What is wrong with sending between two numbers: that the contact wants none of it.
    func optOutProblems(between numbers: NumberPair) -> [APIError.Problem] {
        guard optOuts.contains(numbers) else { return [] }
        let details =
            TwilioError.optedOut.words(numbers.contact)
            + " It opted out of messages from \(numbers.account); a reply of START opts in again."
        return [.init(title: .invalidInput, details: details, key: TwilioError.optedOut.key.rawValue, code: .optedOut)]
    }
}

/// What a contact's reply did.
struct ReceivedSMS: Sendable {
    let message: SMSMessage
    /// The keyword that it was.
    let keyword: OptOutKeyword?
    let wasOptedOut: Bool
    let isOptedOut: Bool
    let isNewCase: Bool
    let isNewContact: Bool
}
