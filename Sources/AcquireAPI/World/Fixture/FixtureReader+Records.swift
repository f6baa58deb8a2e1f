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
        return VoipNumber(record)
    }

    /// Reads a case with all that stands in it.
    mutating func caseEntry(_ value: JSONValue, at place: FixturePlace) -> CaseEntry? {
        guard let record = CaseEntry.shape.record(value, at: place, faults: &faults) else { return nil }
        let id = record["id"]?.idValue
        let participants = readElements(
            record["participants"]?.arrayValue ?? [],
            at: place.member("participants"),
        ) { reader, value, place in
            Participant.shape.record(value, at: place, faults: &reader.faults).flatMap(Participant.init)
        }
        let messages = readElements(
            record["messages"]?.arrayValue ?? [],
            at: place.member("messages"),
        ) { reader, value, place in
            let record = CaseMessage.shape.record(value, at: place, faults: &reader.faults)
            return id.flatMap { id in record.flatMap { CaseMessage($0, in: id) } }
        }
        let timeline = record["timeline"].flatMap {
            $0.objectValue == nil ? nil : Timeline.shape.record($0, at: place.member("timeline"), faults: &faults)
        }
        self.participants += participants
        self.messages += messages
        return CaseEntry(
            record,
            participants: participants.map(\.value),
            timeline: timeline,
            messages: messages.map(\.value),
        )
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
            reader.key(value, at: place, among: agentIDs)
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
        let members = JSONValue.object(record["meta"]?.objectValue ?? [:])
        let meta = AnswerProfile.metaShape.record(members, at: place.member("meta"), faults: &faults)
        return meta.map { AnswerProfile(record: JSONObject(record.filter { $0.key != "meta" }), meta: $0) }
    }

    private mutating func counters(_ members: JSONObject, at place: FixturePlace, inUse ids: FixtureIDs) -> Counters {
        var counters = ids.following
        guard let record = Counters.shape.record(.object(members), at: place, faults: &faults) else { return counters }
        for (key, path) in Counters.all {
            guard let next = record[key]?.idValue else { continue }
            let lowest = ids.following[keyPath: path]
            if next < lowest {
                let details =
                    "\(next) is at or below an id in use, \(lowest - 1): give \(lowest) or more, or leave it out"
                faults.append(place.member(key).fault(details))
            }
            counters[keyPath: path] = next
        }
        for (key, path) in Counters.all where counters[keyPath: path] > Counters.highestBeginning {
            let details = "\(counters[keyPath: path]) would be the next id: a counter begins at 2^52 or below"
            faults.append(place.member(key).fault(details))
        }
        return counters
    }
}
