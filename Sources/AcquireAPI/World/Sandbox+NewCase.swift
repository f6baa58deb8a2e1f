extension Sandbox.State {
    /// The case that a message goes to, with its timeline, made where there is none yet.
    /// - Parameters:
    ///   - destination: Where the message goes.
    ///   - phone: The contact's number.
    ///   - text: What the message says.
    ///   - agentID: The id of the agent who owns a new case.
    ///   - created: When.
    /// - Returns: The case and timeline, and what of them is new.
    mutating func open(
        _ destination: Destination,
        for phone: PhoneNumber,
        saying text: String,
        by agentID: Int,
        at created: Timestamp
    ) -> (position: Int, isNewCase: Bool, isNewContact: Bool) {
        switch destination {
        case .existing(let found):
            return (found, false, false)
        case .newCase(let contact):
            return (newCase(for: contact, isNewContact: false, text, by: agentID, at: created), true, false)
        case .newContact:
            let contact = newContact(withPhone: phone, at: created)
            return (newCase(for: contact, isNewContact: true, text, by: agentID, at: created), true, true)
        }
    }

    /// Makes a contact that is known by its phone only (our choice, in the documented shape).
    private mutating func newContact(withPhone phone: PhoneNumber, at created: Timestamp) -> Contact {
        let id = Counters.take(&counters.contact)
        let record = Contact.shape.ordered([
            "dateCreated": .string(created.description),
            "dateUpdated": .string(created.description),
            "id": .number(id),
            "clientType": "voip",
            "fields": ["phone": .string(phone.e164)],
        ]).overlaid(with: account.profile.newCase.contact)
        let contact = Contact(id: id, record)
        contacts.insert(contact)
        return contact
    }

    /// Makes a case on channel `voip` in a thread of its own (our choice, in the documented shape).
    private mutating func newCase(
        for contact: Contact,
        isNewContact: Bool,
        _ text: String,
        by agentID: Int,
        at created: Timestamp
    ) -> Int {
        let id = Counters.take(&counters.case)
        let timelineID = Counters.take(&counters.timeline)
        let date = JSONValue.string(created.description)
        let timeline = Timeline.shape.ordered([
            "id": .number(timelineID), "dateCreated": date, "dateUpdated": date,
        ]).overlaid(with: account.profile.newCase.timeline)
        var record = CaseEntry.shape.ordered([
            "dateCreated": date,
            "dateUpdated": date,
            "id": .number(id),
            "contactId": .number(contact.id),
            "title": .string("\(contact.displayName)  : \(text)"),
            "description": .string(text),
            "channel": "voip",
            "dateQueue": date,
            "datePending": date,
            "dateActive": date,
        ])
        record["meta"] = meta(ofCase: id, inThread: id, of: contact, with: timeline, isNewContact: isNewContact)
        record = record.overlaid(with: account.profile.newCase.record)
        let participants = [
            participant(Participant.contactType, contact.id, at: date),
            participant(Participant.agentType, agentID, at: date),
        ]
        insertThread(CaseEntry(id: id, contactID: contact.id, record, participants: participants, timeline: timeline))
        return cases.count - 1
    }

    /// The snapshots that a new case's `meta` keeps.
    /// - Parameters:
    ///   - id: The case's id.
    ///   - threadID: The id of its thread's first case.
    ///   - contact: Whose it is.
    ///   - timeline: The record of its thread's timeline.
    ///   - isNewContact: Whether the contact was made with it.
    /// - Returns: The object.
    func meta(
        ofCase id: Int, inThread threadID: Int, of contact: Contact, with timeline: JSONObject, isNewContact: Bool
    ) -> JSONValue {
        [
            "queues": [],
            "contact": .object(contact.record),
            "timeline": .object(flat(timeline, ofCase: id, inThread: threadID, contactID: contact.id)),
            "sessionId": .string(ids.sessionID(forCase: id)),
            "queueRecheck": "no",
            "is_new_contact": .bool(isNewContact),
        ]
    }

    private mutating func participant(_ type: String, _ userID: Int, at date: JSONValue) -> Participant {
        let id = Counters.take(&counters.participant)
        return Participant(
            id: id,
            type: type,
            Participant.shape.ordered([
                "id": .number(id),
                "type": .string(type),
                "userId": .number(userID),
                "dateCreated": date,
                "dateLastAssigned": date,
            ]).overlaid(with: account.profile.newCase.participants[type] ?? [:])
        )
    }

    /// A timeline as the flat one shows it, for the snapshot in a new case's `meta`.
    private func flat(
        _ record: JSONObject, ofCase caseID: Int, inThread threadID: Int, contactID: Int
    ) -> JSONObject {
        [
            "id": record["id"] ?? .null,
            "meta": record["meta"] ?? .null,
            "caseId": .number(caseID),
            "noteId": .null,
            "viewId": .null,
            "archive": record["archive"] ?? .null,
            "threadId": .number(threadID),
            "contactId": .number(contactID),
            "objectType": record["objectType"] ?? .null,
            "dateCreated": record["dateCreated"] ?? .null,
            "dateUpdated": record["dateUpdated"] ?? .null,
        ]
    }
}
