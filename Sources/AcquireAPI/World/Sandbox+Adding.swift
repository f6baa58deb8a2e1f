extension Sandbox.State {
    /// Adds one record in the form that a fixture has it in: everything that can refuse it comes before the first change.
    /// - Parameters:
    ///   - object: The record; without an id it gets the next.
    ///   - kind: What it is.
    /// - Returns: The record as it was added.
    /// - Throws: Everything that is wrong with it.
    mutating func add(_ object: JSONObject, as kind: RecordAddition.Kind) throws(APIError) -> RecordAddition.Added {
        switch kind {
        case .contact: try addContact(object)
        case .case: try addCase(object)
        case .agent: try addAgent(object)
        case .number: try addNumber(object)
        }
    }

    private mutating func addContact(_ object: JSONObject) throws(APIError) -> RecordAddition.Added {
        var addition = RecordAddition(object, .contact, nextID: counters.contact)
        let record = Contact.shape.given(addition.value, at: addition.place, faults: &addition.reader.faults)
        let contacts = contacts
        addition.checkNew { contacts[$0] != nil }
        addition.checkRoom([(addition.value["id"]?.idValue, ["id"])])
        let contact = try addition.checked(record.flatMap(Contact.init))
        self.contacts.insert(contact)
        counters.contact = max(counters.contact, contact.id + 1)
        return .record(contact.record)
    }

    private mutating func addAgent(_ object: JSONObject) throws(APIError) -> RecordAddition.Added {
        var addition = RecordAddition(object, .agent, nextID: (agents.keys.max() ?? 0) + 1)
        let record = Agent.shape.record(addition.value, at: addition.place, faults: &addition.reader.faults)
        let agents = agents
        addition.checkNew { agents[$0] != nil }
        let agent = try addition.checked(record.flatMap(Agent.init))
        self.agents[agent.id] = agent
        if agent.id < defaultAgent.id { defaultAgent = agent }
        return .record(agent.record)
    }

    private mutating func addNumber(_ object: JSONObject) throws(APIError) -> RecordAddition.Added {
        let all = numbers.all
        var addition = RecordAddition(object, .number, nextID: (all.last?.id ?? 0) + 1)
        let number = addition.reader.number(addition.value, at: addition.place)
        addition.checkNew { id in all.contains { $0.id == id } }
        if let number, let known = numbers[number.number] {
            addition.refuse("\(number.number) is number \(known.id) already: give each number once", "number")
        }
        let added = try addition.checked(number)
        numbers.insert(added)
        return .record(added.record)
    }

    private mutating func addCase(_ object: JSONObject) throws(APIError) -> RecordAddition.Added {
        let known: [Fixture.File: Set<Int>] = [
            .agents: Set(agents.keys), .contacts: Set(contacts.ids), .cases: Set(cases.ids),
        ]
        var addition = RecordAddition(object, .case, nextID: counters.case, known: known)
        let read = addition.reader.caseEntry(addition.value, at: addition.place)
        if let read {
            addition.reader.checkCases([.init(value: read, place: addition.place)])
            check(read, &addition)
        }
        let ids = FixtureIDs(addition.reader)
        let entry = try addition.checked(read)
        for kind in Counters.Kind.allCases {
            counters[kind] = max(counters[kind], ids.following[kind])
        }
        messages.insert(entry)
        let users = ParticipantUsers(agents: agents, contacts: contacts)
        let made = cases.join(entry, users) ?? insertThread(entry)
        return .case(made, entry.messages)
    }

    /// Reports what a case says wrongly of the cases that there are.
    private func check(_ entry: CaseEntry, _ addition: inout RecordAddition) {
        addition.checkNew { cases[$0] != nil }
        if let parentID = entry.parentID, let parent = cases[parentID]?.case {
            if parent.fixed.parentID != nil {
                addition.refuse("case \(parentID) is not the first of its thread: use \(parent.threadID)", "parentId")
            } else if parent.contactID != entry.contactID {
                let problem = "case \(parentID) is of contact \(parent.contactID): a thread has one contact"
                addition.refuse(problem, "parentId")
            } else if entry.timeline != nil {
                addition.refuse("the thread has a timeline already: leave it out", "timeline")
            }
        }
        let timelineID = entry.timeline?["id"]?.idValue
        if let timelineID, cases.threadID(ofTimeline: timelineID) != nil {
            addition.refuse("timeline \(timelineID) exists already: give another id", ["timeline", "id"])
        }
        let messageIDs = Set(entry.messages.map(\.id))
        if !messageIDs.isEmpty, let taken = messages.first(of: messageIDs) {
            addition.refuse("message \(taken) exists already: give another id", "messages")
        }
        let participantIDs = Set(entry.participants.map(\.id))
        if !participantIDs.isEmpty, let taken = cases.firstParticipant(of: participantIDs) {
            addition.refuse("participant \(taken) exists already: give another id", "participants")
        }
        addition.checkRoom(
            [(entry.id, ["id"]), (timelineID, ["timeline", "id"]), (messageIDs.max(), ["messages"])]
                + [(participantIDs.max(), ["participants"])]
        )
    }
}
