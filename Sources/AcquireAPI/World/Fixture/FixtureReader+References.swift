extension FixtureReader {
    /// Reports ids that stand more than once.
    /// - Parameters:
    ///   - ids: The ids.
    ///   - records: The records that have them.
    ///   - kind: What the records are.
    mutating func checkUnique(_ ids: [Int], of records: some Sequence<Placed<JSONObject>>, _ kind: String) {
        guard Set(ids).count < ids.count else { return }
        var places: [Int: FixturePlace] = [:]
        for record in records {
            guard let id = record.value["id"]?.idValue else { continue }
            if let first = places[id] {
                let details = "\(kind) \(id) stands at \(first.pointer) already: give each its own id"
                faults.append(record.place.member("id").fault(details))
            } else {
                places[id] = record.place
            }
        }
    }

    /// Reports phone numbers that the account has more than once.
    mutating func checkUniqueNumbers() {
        var places: [PhoneNumber: FixturePlace] = [:]
        for record in records(in: .numbers) {
            guard let text = record.value["number"]?.stringValue, let number = PhoneNumber(normalizing: text),
                number.e164 == text
            else { continue }
            if let first = places[number] {
                let details = "\(number) stands at \(first.pointer) already: give each number once"
                faults.append(record.place.member("number").fault(details))
            } else {
                places[number] = record.place
            }
        }
    }

    /// Reports what cases, participants, messages and timelines say wrongly of other records.
    mutating func checkCases(_ cases: [Placed<CaseEntry>]) {
        checkPeople(cases)
        checkThreads(cases)
        checkMessages(of: cases)
        checkTimelines(cases)
    }

    /// Reports agents and contacts that are named and do not exist.
    private mutating func checkPeople(_ cases: [Placed<CaseEntry>]) {
        let agentIDs = ids(in: .agents)
        let contactIDs = isLeftOut(.contacts) ? nil : ids(in: .contacts)
        let records = records(of: cases) { $0.namesOnly(agents: agentIDs, contacts: contactIDs) }
        var namesContact = false
        for entry in records {
            guard let id = entry.value["contactId"]?.idValue else { continue }
            namesContact = true
            checkReference(id, at: entry.place.member("contactId"), among: contactIDs, "contact", of: .contacts)
        }
        let people = [("participants", type: "type", id: "userId"), ("messages", type: "senderType", id: "senderId")]
        for (part, typeKey, idKey) in people {
            for person in Self.parts(part, of: records) {
                let id = person.value[idKey]?.idValue
                let place = person.place
                switch person.value[typeKey]?.stringValue {
                case Participant.agentType:
                    checkReference(id, at: place.member(idKey), among: agentIDs, "agent", of: .agents)
                case Participant.contactType:
                    namesContact = namesContact || id != nil
                    checkReference(id, at: place.member(idKey), among: contactIDs, "contact", of: .contacts)
                default: break
                }
            }
        }
        if namesContact, isLeftOut(.contacts) {
            faults.append(place(.contacts).fault("the file is missing: cases.json names contacts, give them here"))
        }
    }

    private mutating func checkThreads(_ cases: [Placed<CaseEntry>]) {
        guard cases.contains(where: { $0.value.parentID != nil }) else { return }
        let byID = Dictionary(cases.map { ($0.value.id, $0.value) }) { first, _ in first }
        let caseIDs = ids(in: .cases)
        for entry in cases {
            guard let parentID = entry.value.parentID else { continue }
            let place = entry.place.member("parentId")
            guard let parent = byID[parentID] else {
                if caseIDs?.contains(parentID) == false {
                    let right = "use the id of the thread's first case, or null if this is it"
                    faults.append(place.fault("there is no case \(parentID): \(right)"))
                }
                continue
            }
            if parent.id == entry.value.id || parent.parentID != nil {
                let right = parent.threadID == entry.value.id ? "null" : "\(parent.threadID)"
                faults.append(place.fault("case \(parentID) is not the first of its thread: use \(right)"))
            } else if parent.contactID != entry.value.contactID {
                let details = "case \(parentID) is of contact \(parent.contactID): a thread has one contact"
                faults.append(place.fault(details))
            }
        }
    }

    private mutating func checkMessages(of cases: [Placed<CaseEntry>]) {
        let records = records(of: cases) { $0.messages.isEmpty }
        guard !records.isEmpty else { return }
        let caseIDs = ids(in: .cases)
        for message in Self.parts("messages", of: records) {
            let id = message.value["caseId"]?.idValue
            checkReference(id, at: message.place.member("caseId"), among: caseIDs, "case", of: .cases)
        }
    }

    private mutating func checkTimelines(_ cases: [Placed<CaseEntry>]) {
        let ids = cases.compactMap { $0.value.timeline?["id"]?.idValue }
        let threadIDs = cases.compactMap { $0.value.timeline == nil ? nil : $0.value.threadID }
        guard Set(ids).count < ids.count || Set(threadIDs).count < threadIDs.count else { return }
        var placesByThread: [Int: FixturePlace] = [:]
        var placesByID: [Int: FixturePlace] = [:]
        for entry in cases {
            guard let id = entry.value.timeline?["id"]?.idValue else { continue }
            let place = entry.place.member("timeline")
            if let first = placesByThread[entry.value.threadID] {
                let details = "the thread has a timeline at \(first.pointer) already: give it on its current case only"
                faults.append(place.fault(details))
            } else if let first = placesByID[id] {
                let details = "timeline \(id) stands at \(first.pointer) already: give each its own id"
                faults.append(place.member("id").fault(details))
            }
            placesByThread[entry.value.threadID] = place
            placesByID[id] = place
        }
    }

    /// Reports an id that no record of a file has.
    mutating func checkReference(
        _ id: Int?, at place: @autoclosure () -> FixturePlace, among ids: Set<Int>?, _ kind: String, of file: File
    ) {
        guard let id, let ids, !ids.contains(id) else { return }
        faults.append(place().fault("there is no \(kind) \(id): use the id of one in \(name(of: file))"))
    }

    /// The objects that stand in a file, as they are.
    func records(in file: File) -> PlacedObjects {
        let values = single.map { $0.file == file ? [.object($0.record)] : [] } ?? document(file)?.arrayValue ?? []
        return PlacedObjects(values, at: place(file), key: nil, isOne: single != nil)
    }

    /// The objects of cases, as they are, without those that are known to be sound, as most of many are.
    private func records(of cases: [Placed<CaseEntry>], but isSound: (CaseEntry) -> Bool) -> [Placed<JSONObject>] {
        guard faults.isEmpty else { return Array(records(in: .cases)) }
        // Without faults there is a case for each.
        return records(in: .cases).enumerated().compactMap { isSound(cases[$0].value) ? nil : $1 }
    }

    /// The objects that stand in arrays of records, as they are.
    /// - Parameters:
    ///   - key: The arrays' key.
    ///   - records: The records.
    /// - Returns: The objects.
    static func parts<Records: Sequence<Placed<JSONObject>>>(
        _ key: String, of records: Records
    ) -> PlacedParts<Records.Iterator> {
        PlacedParts(key, of: records.makeIterator())
    }

    /// The participants or the messages of all cases, as they are.
    func parts(_ key: String) -> PlacedParts<PlacedObjects> {
        Self.parts(key, of: records(in: .cases))
    }
}

extension CaseEntry {
    /// Whether the case has no messages, and all whom it names are there.
    fileprivate func namesOnly(agents: Set<Int>?, contacts: Set<Int>?) -> Bool {
        guard let agents, let contacts else { return false }
        return messages.isEmpty && contacts.contains(contactID)
            && participants.allSatisfy { participant in
                guard let id = participant.userID else { return true }
                return switch participant.type {
                case Participant.agentType: agents.contains(id)
                case Participant.contactType: contacts.contains(id)
                default: true
                }
            }
    }
}
