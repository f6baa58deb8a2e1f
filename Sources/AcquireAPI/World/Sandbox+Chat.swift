extension Sandbox.State {
    /// Opens a chat's case: everything that can refuse it comes before the first change.
    /// - Parameters:
    ///   - contactID: Whose.
    ///   - threadID: The thread that it goes on with, by the id of any of its cases; nil for a thread of its own.
    /// - Returns: The case.
    /// - Throws: All that is wrong with the ids.
    mutating func createChat(contactID: Int, inThread threadID: Int?) throws(APIError) -> Conversation {
        let problems = chatProblems(contactID: contactID, threadID: threadID)
        guard problems.isEmpty, let contact = contacts[contactID] else { throw APIError(problems) }
        let parent = threadID.flatMap(thread(named:))
        let id = Counters.take(&counters.case)
        let created = JSONValue.string(clock.now.wholeSecond.description)
        let timeline =
            parent?.timeline.fixed.record
            ?? Timeline.shape.ordered([
                "id": .number(Counters.take(&counters.timeline)), "dateCreated": created, "dateUpdated": created,
            ])
        let meta = meta(
            ofCase: id, inThread: parent?.case.id ?? id, of: contact, with: timeline, isNewContact: false)
        let record = CaseEntry.shape.ordered([
            "dateCreated": created,
            "id": .number(id),
            "contactId": .number(contactID),
            "title": .string(contact.displayName),
            "dateQueue": created,
            "meta": meta,
            "parentId": parent.map { .number($0.case.id) } ?? .null,
        ])
        let entry = CaseEntry(
            id: id, contactID: contactID, record, participants: [], timeline: parent == nil ? timeline : nil)
        let users = ParticipantUsers(agents: agents, contacts: contacts)
        return cases.join(entry, users) ?? insertThread(entry)
    }

    private func thread(named id: Int) -> Conversation? {
        cases.threadID(named: id).flatMap { cases[$0] }
    }

    /// All that is wrong with the ids of a chat to come, where they are known.
    func chatProblems(contactID: Int?, threadID: Int?) -> [APIError.Problem] {
        var problems: [APIError.Problem] = []
        if let contactID, contacts[contactID] == nil {
            let details = "'contactId' names contact \(contactID), which does not exist."
            problems.append(.init(title: .recordNotFound, details: details, parameter: "contactId"))
        }
        guard let threadID else { return problems }
        guard let parent = thread(named: threadID) else {
            let details = "'threadId' names thread \(threadID), which does not exist."
            return problems + [.init(title: .recordNotFound, details: details, key: "threadId")]
        }
        if let contactID, contacts[contactID] != nil, parent.case.contactID != contactID {
            let details =
                "'threadId' is \(threadID), a thread of contact \(parent.case.contactID), but 'contactId' is \(contactID)."
            problems.append(.init(title: .invalidInput, details: details, key: "threadId"))
        }
        return problems
    }

    /// Closes a case.
    /// - Parameters:
    ///   - id: Its id.
    ///   - key: The key of who closes it.
    /// - Returns: The case, and the agent in whose name it was closed.
    /// - Throws: Why it cannot be.
    mutating func closeCase(_ id: Int, with key: APIKey) throws(APIError) -> (closed: Case, agent: Agent) {
        let problems = closingProblems(id)
        guard problems.isEmpty, var conversation = cases[id] else { throw APIError(problems) }
        let agent = agent(withID: key.agentID ?? conversation.case.ownerID)
        let now = clock.now.wholeSecond
        let fixed = conversation.case.fixed
        let entry = fixed.entry.with([
            "closedBy": .number(agent.id),
            "status": .string(CaseEntry.closedStatus),
            "dateClosed": .string(now.description),
        ])
        conversation.case.fixed = fixed.with(entry)
        conversation.case.dateUpdated = now
        conversation.timeline.dateUpdated = now
        cases.update(conversation)
        return (conversation.case, agent)
    }

    /// What is wrong with a case that is to be closed.
    func closingProblems(_ id: Int) -> [APIError.Problem] {
        guard let conversation = cases[id] else {
            let details = "'caseId' names case \(id), which does not exist."
            return [.init(title: .recordNotFound, details: details, key: "caseId")]
        }
        guard conversation.case.fixed.status == CaseEntry.closedStatus else { return [] }
        return [.init(title: .invalidInput, details: "Case \(id) is closed already.", key: "caseId")]
    }
}
