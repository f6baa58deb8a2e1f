extension FixtureReader {
    /// Reads one of the account's numbers.
    mutating func number(_ value: JSONValue, at place: FixturePlace) -> VoipNumber? {
        guard let record = VoipNumber.shape.record(value, at: place, faults: &faults) else { return nil }
        if let number = VoipNumber(record) { return number }
        let found = record["number"]?.stringValue?.shortened ?? ""
        faults.append(
            place.member("number").fault("\"\(found)\" is not a phone number in E.164: write it as \"+12513188609\"")
        )
        return nil
    }

    /// Reads a case with all that stands in it.
    mutating func caseEntry(_ value: JSONValue, at place: FixturePlace) -> CaseEntry? {
        guard let record = CaseEntry.shape.record(value, at: place, faults: &faults), let id = record["id"]?.intValue
        else {
            return nil
        }
        let countBefore = faults.count
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
            CaseMessage.shape.record(value, at: place, faults: &reader.faults).flatMap { CaseMessage($0, in: id) }
        }
        let timeline = record["timeline"].flatMap {
            Timeline.shape.record($0, at: place.member("timeline"), faults: &faults)
        }
        guard faults.count == countBefore else { return nil }
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
    /// - Returns: The account; nil where it has a fault.
    mutating func account(inUse ids: FixtureIDs) -> Account? {
        let file = place(.account)
        guard let document = document(.account),
            let record = Account.shape.record(document, at: file, faults: &faults),
            let sid = record["accountSid"]?.stringValue
        else { return nil }
        let countBefore = faults.count
        let keyPlace = file.member("keys")
        let keys = readElements(record["keys"]?.arrayValue ?? [], at: keyPlace) { reader, value, place in
            reader.key(value, at: place)
        }
        if record["keys"]?.arrayValue?.isEmpty == true {
            faults.append(keyPlace.fault("there is no key: give one at least, as {\"key\": \"…\"}"))
        }
        for (index, key) in keys.enumerated()
        where keys[..<index].contains(where: { $0.value.secret == key.value.secret }) {
            faults.append(key.place.member("key").fault("the key stands here twice: give each once"))
        }
        let counters = counters(record["counters"] ?? [:], at: file.member("counters"), inUse: ids)
        let profile = profile(record["profile"] ?? [:], at: file.member("profile"))
        guard faults.count == countBefore, let profile else { return nil }
        return Account(sid: sid, keys: keys.map(\.value), counters: counters, profile: profile, record: record)
    }

    private mutating func key(_ value: JSONValue, at place: FixturePlace) -> APIKey? {
        guard let record = APIKey.shape.record(value, at: place, faults: &faults),
            let secret = record["key"]?.stringValue
        else { return nil }
        guard APIKey.isUsable(secret) else {
            faults.append(place.member("key").fault("\(APIKey.usableForm)"))
            return nil
        }
        return APIKey(secret: secret, agentID: record["agent"]?.intValue, maySend: record["maySend"] != false)
    }

    private mutating func profile(_ value: JSONValue, at place: FixturePlace) -> AnswerProfile? {
        guard let record = AnswerProfile.shape.record(value, at: place, faults: &faults) else { return nil }
        let meta = AnswerProfile.metaShape.record(record["meta"] ?? [:], at: place.member("meta"), faults: &faults)
        return meta.map { AnswerProfile(record: JSONObject(record.filter { $0.key != "meta" }), meta: $0) }
    }

    private mutating func counters(_ value: JSONValue, at place: FixturePlace, inUse ids: FixtureIDs) -> Counters {
        var counters = ids.following
        guard let record = Counters.shape.record(value, at: place, faults: &faults) else { return counters }
        for (key, path) in Counters.all {
            guard let next = record[key]?.intValue else { continue }
            let lowest = ids.following[keyPath: path]
            if next < lowest {
                let details =
                    "\(next) is at or below an id in use, \(lowest - 1): give \(lowest) or more, or leave it out"
                faults.append(place.member(key).fault(details))
            }
            counters[keyPath: path] = next
        }
        return counters
    }
}
