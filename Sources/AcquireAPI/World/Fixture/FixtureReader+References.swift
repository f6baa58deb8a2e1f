extension FixtureReader {
    /// Reports ids that stand more than once.
    mutating func checkUnique(_ ids: [Placed<Int>], _ kind: String) {
        var places: [Int: FixturePlace] = [:]
        for id in ids {
            if let first = places[id.value] {
                let details = "\(kind) \(id.value) stands at \(first.pointer) already: give each its own id"
                faults.append(id.place.member("id").fault(details))
            } else {
                places[id.value] = id.place
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
        checkPeople()
        checkThreads(cases)
        checkTimelines(cases)
    }

    /// Reports agents and contacts that are named and do not exist.
    private mutating func checkPeople() {
        let agentIDs = ids(in: .agents)
        let contactIDs = isLeftOut(.contacts) ? nil : ids(in: .contacts)
        var namesContact = false
        for entry in records(in: .cases) {
            guard let id = entry.value["contactId"]?.idValue else { continue }
            namesContact = true
            checkReference(id, at: entry.place.member("contactId"), among: contactIDs, "contact", of: .contacts)
        }
        let people =
            participants.map { ($0.value["type"], $0.value["userId"], $0.place.member("userId")) }
            + messages.map { ($0.value["senderType"], $0.value["senderId"], $0.place.member("senderId")) }
        for (type, id, place) in people {
            switch type?.stringValue {
            case Participant.agentType: checkReference(id?.idValue, at: place, among: agentIDs, "agent", of: .agents)
            case Participant.contactType:
                namesContact = namesContact || id?.idValue != nil
                checkReference(id?.idValue, at: place, among: contactIDs, "contact", of: .contacts)
            default: break
            }
        }
        if namesContact, isLeftOut(.contacts) {
            faults.append(place(.contacts).fault("the file is missing: cases.json names contacts, give them here"))
        }
    }

    private mutating func checkThreads(_ cases: [Placed<CaseEntry>]) {
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
        for message in messages {
            let place = message.place.member("caseId")
            checkReference(message.value["caseId"]?.idValue, at: place, among: caseIDs, "case", of: .cases)
        }
    }

    private mutating func checkTimelines(_ cases: [Placed<CaseEntry>]) {
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
        _ id: Int?, at place: FixturePlace, among ids: Set<Int>?, _ kind: String, of file: File
    ) {
        guard let id, let ids, !ids.contains(id) else { return }
        faults.append(place.fault("there is no \(kind) \(id): use the id of one in \(name(of: file))"))
    }

    /// The objects that stand in a file, as they are.
    func records(in file: File) -> [Placed<JSONObject>] {
        guard let single else { return Self.records(document(file), at: place(file)) }
        return single.file == file ? [Placed(value: single.record, place: place(file))] : []
    }

    /// The objects that stand in an array, as they are; none where it is no array.
    static func records(_ values: JSONValue?, at place: FixturePlace) -> [Placed<JSONObject>] {
        (values?.arrayValue ?? []).enumerated().compactMap { index, value in
            value.objectValue.map { Placed(value: $0, place: place.element(index)) }
        }
    }
}
