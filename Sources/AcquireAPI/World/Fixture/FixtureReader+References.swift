extension FixtureReader {
    /// Reports ids that stand more than once.
    mutating func checkUnique<Record>(_ records: [Placed<Record>], _ kind: String, id: (Record) -> Int) {
        var places: [Int: FixturePlace] = [:]
        for record in records {
            let id = id(record.value)
            if let first = places[id] {
                let details = "\(kind) \(id) stands at \(first.pointer) already: give each its own id"
                faults.append(record.place.member("id").fault(details))
            } else {
                places[id] = record.place
            }
        }
    }

    /// Reports phone numbers that the account has more than once.
    mutating func checkUniqueNumbers(_ numbers: [Placed<VoipNumber>]) {
        var places: [PhoneNumber: FixturePlace] = [:]
        for number in numbers {
            if let first = places[number.value.number] {
                let details = "\(number.value.number) stands at \(first.pointer) already: give each number once"
                faults.append(number.place.member("number").fault(details))
            } else {
                places[number.value.number] = number.place
            }
        }
    }

    /// Reports what cases, participants, messages and timelines say wrongly of other records.
    mutating func checkCases(_ cases: [Placed<CaseEntry>]) {
        let agentIDs = ids(in: .agents)
        let contactIDs = ids(in: .contacts)
        for entry in cases {
            let place = entry.place.member("contactId")
            checkReference(entry.value.contactID, at: place, among: contactIDs, "contact", of: .contacts)
        }
        for participant in participants {
            let (kind, file, ids): (String, File, Set<Int>?)
            switch participant.value.type {
            case Participant.agentType: (kind, file, ids) = ("agent", .agents, agentIDs)
            case Participant.contactType: (kind, file, ids) = ("contact", .contacts, contactIDs)
            default: continue
            }
            checkReference(participant.value.userID, at: participant.place.member("userId"), among: ids, kind, of: file)
        }
        checkUnique(cases, "case", id: \.id)
        checkUnique(participants, "participant", id: \.id)
        checkUnique(messages, "message", id: \.id)
        checkThreads(cases)
        checkTimelines(cases)
    }

    private mutating func checkThreads(_ cases: [Placed<CaseEntry>]) {
        let byID = Dictionary(cases.map { ($0.value.id, $0.value) }) { first, _ in first }
        let caseIDs = ids(in: .cases)
        for entry in cases {
            guard let parentID = entry.value.parentID else { continue }
            let place = entry.place.member("parentId")
            checkReference(parentID, at: place, among: caseIDs, "case", of: .cases)
            guard let parent = byID[parentID] else { continue }
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
            checkReference(message.value.caseID, at: place, among: caseIDs, "case", of: .cases)
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
        faults.append(place.fault("there is no \(kind) \(id): use the id of one in \(file.rawValue)"))
    }

    /// The ids that stand in a file, also those of records with a fault, so that one fault does not cause others; nil
    /// where the file cannot be read.
    func ids(in file: File) -> Set<Int>? {
        document(file)?.arrayValue.map { Set($0.compactMap { $0["id"]?.idValue }) }
    }
}
