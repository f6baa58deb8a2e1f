extension FixtureReader {
    /// Reads one of the account's numbers.
    mutating func number(_ value: JSONValue, at place: FixturePlace) -> VoipNumber? {
        guard let record = VoipNumber.shape.record(value, at: place, faults: &faults) else { return nil }
        if let text = record["number"]?.stringValue, !text.isEmpty {
            let normalized = PhoneNumber(normalizing: text)?.e164
            if normalized != text {
                let right = normalized.map { "write it as \"\($0)\"" } ?? "write one such as \"+12513188609\""
                let details = "\"\(text.shortened)\" is not a phone number in E.164: \(right)"
                faults.append(place.member("number").fault(details))
            }
        }
        checkFeatures(record["meta"]?["feature"], at: place.member("meta").member("feature"))
        return VoipNumber(record)
    }

    /// Reports what a number's features cannot be: only an array's exact `"SMS"` lets it send.
    private mutating func checkFeatures(_ features: JSONValue?, at place: FixturePlace) {
        guard let features else { return }
        let right = "expected an array of strings such as [\"Call\",\"SMS\"]"
        guard RecordShape.Kind.texts.takes(features) else {
            return faults.append(place.fault("\(right), found \(RawJSON(features).text.shortened)"))
        }
        for (index, feature) in (features.arrayValue ?? []).enumerated() {
            for known in ["Call", "SMS"] {
                guard let text = feature.stringValue, text != known, text.lowercased() == known.lowercased() else {
                    continue
                }
                faults.append(place.element(index).fault("expected \"\(known)\", found \(RawJSON(feature))"))
            }
        }
    }

    /// Reads one who takes part in a case.
    private mutating func participant(_ value: JSONValue, at place: FixturePlace) -> Participant? {
        guard let record = Participant.shape.given(value, at: place, faults: &faults) else { return nil }
        if let type = record["type"]?.stringValue, !Participant.knownTypes.contains(type),
            record[Participant.List.before.key] == nil
        {
            let right = "use \"user\" for an agent or \"contact\", or give what is shown as its \"user\""
            faults.append(place.member("type").fault("unknown type \(RawJSON(.string(type)).text.shortened): \(right)"))
        }
        return Participant(record)
    }

    /// Reads a case with all that stands in it.
    mutating func caseEntry(_ value: JSONValue, at place: FixturePlace) -> CaseEntry? {
        guard let record = CaseEntry.shape.given(value, at: place, faults: &faults) else { return nil }
        let id = record["id"]?.idValue
        let participants = readPart("participants", of: record, at: place) { reader, value, place in
            reader.participant(value, at: place)
        }
        let messages = readPart("messages", of: record, at: place) { reader, value, place in
            let record = CaseMessage.shape.record(value, at: place, faults: &reader.faults)
            return id.flatMap { id in record.flatMap { CaseMessage($0, in: id) } }
        }
        let timeline = record["timeline"].flatMap {
            $0.objectValue == nil ? nil : Timeline.shape.given($0, at: place.member("timeline"), faults: &faults)
        }
        return CaseEntry(record, participants: participants, timeline: timeline, messages: messages)
    }

    /// Reads an array that stands in a record.
    private mutating func readPart<Record>(
        _ key: String,
        of record: JSONObject,
        at place: FixturePlace,
        _ read: (inout FixtureReader, JSONValue, FixturePlace) -> Record?
    ) -> [Record] {
        guard let values = record[key]?.arrayValue, !values.isEmpty else { return [] }
        var records: [Record] = []
        records.reserveCapacity(values.count)
        for (index, value) in values.enumerated() {
            if let record = read(&self, value, place.element(index, of: key)) { records.append(record) }
        }
        return records
    }

    /// Reads the account.
    /// - Parameter ids: The ids that the other files use.
    /// - Returns: The account, as far as it is sound.
    mutating func account(inUse ids: FixtureIDs) -> Account? {
        let file = place(.account)
        guard let document = document(.account),
            let record = Account.shape.record(document, at: file, faults: &faults)
        else { return nil }
        let keys = keys(record["keys"]?.arrayValue, at: file.member("keys"))
        let counters = counters(record["counters"]?.objectValue ?? [:], at: file.member("counters"), inUse: ids)
        let profile = profile(record["profile"]?.objectValue ?? [:], at: file.member("profile"))
        guard let sid = record["accountSid"]?.stringValue, let profile else { return nil }
        return Account(sid: sid, keys: keys, counters: counters, profile: profile)
    }

    private mutating func keys(_ values: [JSONValue]?, at place: FixturePlace) -> [APIKey] {
        let agentIDs = ids(in: .agents)
        let keys = readElements(values ?? [], at: place) { reader, value, place in
            reader.key(value, at: place, among: agentIDs).map { Placed(value: $0, place: place) }
        }
        if values?.isEmpty == true {
            faults.append(place.fault("there is no key: give one at least, as {\"key\": \"…\"}"))
        }
        var secrets: Set<String> = []
        for key in keys where !secrets.insert(key.value.secret).inserted {
            faults.append(key.place.member("key").fault("the key stands here twice: give each once"))
        }
        return keys.map(\.value)
    }

    private mutating func key(_ value: JSONValue, at place: FixturePlace, among agentIDs: Set<Int>?) -> APIKey? {
        guard let record = APIKey.shape.record(value, at: place, faults: &faults) else { return nil }
        let agentID = record["agent"]?.idValue
        checkReference(agentID, at: place.member("agent"), among: agentIDs, "agent", of: .agents)
        guard let secret = record["key"]?.stringValue, !secret.isEmpty else { return nil }
        if !APIKey.isUsable(secret) { faults.append(place.member("key").fault(APIKey.usableForm)) }
        return APIKey(secret: secret, agentID: agentID, maySend: record["maySend"] != false)
    }

    private mutating func profile(_ members: JSONObject, at place: FixturePlace) -> AnswerProfile? {
        guard let record = AnswerProfile.shape.record(.object(members), at: place, faults: &faults) else { return nil }
        let newCase = part("newCase", of: record, NewCaseProfile.shape, at: place)
        let caseParts = ["participants", "timeline"]
        let casePlace = place.member("newCase")
        let participants = part("participants", of: newCase, NewCaseProfile.participantsShape, at: casePlace)
        return AnswerProfile(
            record: JSONObject(record.filter { !["meta", "newContact", "newCase"].contains($0.key) }),
            meta: part("meta", of: record, AnswerProfile.metaShape, at: place),
            newCase: NewCaseProfile(
                contact: part("newContact", of: record, NewCaseProfile.contactShape, at: place),
                record: JSONObject(newCase.filter { !caseParts.contains($0.key) }),
                timeline: part("timeline", of: newCase, NewCaseProfile.timelineShape, at: casePlace),
                participants: Dictionary(
                    uniqueKeysWithValues: participants.keys.map { type in
                        let place = casePlace.member("participants")
                        return (type, part(type, of: participants, NewCaseProfile.participantShape, at: place))
                    }
                ),
            ),
        )
    }

    /// Reads an object that stands in another; an empty one where it is missing or none.
    private mutating func part(
        _ key: String, of record: JSONObject, _ shape: RecordShape, at place: FixturePlace
    ) -> JSONObject {
        let members = JSONValue.object(record[key]?.objectValue ?? [:])
        return shape.record(members, at: place.member(key), faults: &faults) ?? [:]
    }

    private mutating func counters(_ members: JSONObject, at place: FixturePlace, inUse ids: FixtureIDs) -> Counters {
        var counters = ids.following
        guard let record = Counters.shape.record(.object(members), at: place, faults: &faults) else { return counters }
        for kind in Counters.Kind.allCases {
            guard let next = record[kind.rawValue]?.idValue else { continue }
            let lowest = ids.following[kind]
            if next < lowest {
                let details =
                    "\(next) is at or below an id in use, \(lowest - 1): give \(lowest) or more, or leave it out"
                faults.append(place.member(kind.rawValue).fault(details))
            }
            counters[kind] = next
        }
        for kind in Counters.Kind.allCases where counters[kind] >= Counters.limit {
            let details =
                record[kind.rawValue] == nil
                ? "the next id is \(counters[kind]): use ids below 2^52"
                : "expected an id below 2^52, so that all that follow stay exact in every client, "
                    + "found \(counters[kind])"
            faults.append(place.member(kind.rawValue).fault(details))
        }
        return counters
    }
}
