/// The case that a captured send made, which a fixture is to make again.
struct CapturedNewCase {
    /// The `data` of the captured answer.
    private let data: JSONValue

    /// Reads a captured exchange; nil where its case was there before the send.
    init?(_ exchange: CapturedExchange) {
        guard exchange.response[at: "/data/data/is_new_case"] == true else { return nil }
        data = exchange.response["data"] ?? .null
    }

    /// Whether its contact is new too.
    var isNewContact: Bool { data[at: "/data/is_new_contact"] == true }

    /// The counters that give its ids again: of its participants the lowest comes first.
    var counters: JSONObject {
        let participants = (data[at: "/cas/users"]?.arrayValue ?? []).compactMap { $0["id"]?.idValue }
        var counters: JSONObject = ["case": data[at: "/data/cas/id"] ?? .null]
        if isNewContact { counters["contact"] = data[at: "/data/cas/contactId"] }
        if let first = participants.min() { counters["participant"] = .number(first) }
        counters["timeline"] = data[at: "/cas/timeline/id"]
        return counters
    }

    /// What the contact has otherwise than the one made, but for its phone, by which each new contact is found again.
    /// - Parameter made: The `data` of the answer that the mock gives so far.
    /// - Returns: The members.
    func contact(over made: JSONValue) -> JSONObject {
        let place: JSONPointer = "/data/cas/meta/contact"
        var captured = data[at: place]
        if captured?["fields"]?["phone"] != nil { captured?["fields"]?["phone"] = made[at: place]?["fields"]?["phone"] }
        return overlay(captured, over: made[at: place], NewCaseProfile.contactShape)
    }

    /// What the case has otherwise than the one made, but for its timeline.
    /// - Parameter made: The `data` of the answer that the mock gives so far.
    /// - Returns: The members.
    func members(over made: JSONValue) -> JSONObject {
        let stored = differing("/data/cas", NewCaseProfile.shape, made)
        let embedded = differing("/timeline/case", NewCaseProfile.shape, made)
        var members = JSONObject(
            NewCaseProfile.shape.keys.compactMap { key in
                let own = CaseEntry.commonKeys.contains(key) ? stored[key] : embedded[key]
                return own.map { (key: key, value: $0) }
            }
        )
        members["dateUpdated"] = differing("/cas", NewCaseProfile.shape, made)["dateUpdated"]
        // Drawn from the seed, so that it is never the captured one for certain.
        if let session = data[at: "/data/cas/meta/sessionId"] {
            members["meta"] = .object((members["meta"]?.objectValue ?? [:]).overlaid(with: ["sessionId": session]))
        }
        let participants = participants(over: made)
        members["participants"] = participants.isEmpty ? nil : .object(participants)
        return members
    }

    /// What the case's timeline has otherwise than the one made.
    /// - Parameter made: The `data` of the answer that the mock gives so far.
    /// - Returns: The members, as the case has them.
    func timeline(over made: JSONValue) -> JSONObject {
        let flat = differing("/cas/timeline", NewCaseProfile.timelineShape, made)
        let embedding = differing("/timeline", NewCaseProfile.timelineShape, made)
        let members = JSONObject(
            NewCaseProfile.timelineShape.keys.compactMap { key in
                (["note", "view", "snooze"].contains(key) ? embedding[key] : flat[key]).map { (key: key, value: $0) }
            }
        )
        return members.isEmpty ? [:] : ["timeline": .object(members)]
    }

    private func differing(_ place: JSONPointer, _ shape: RecordShape, _ made: JSONValue) -> JSONObject {
        overlay(data[at: place], over: made[at: place], shape)
    }

    private func overlay(_ captured: JSONValue?, over made: JSONValue?, _ shape: RecordShape) -> JSONObject {
        let differing = captured?.objectValue?.overlay(over: made?.objectValue ?? [:]) ?? [:]
        return shape.members(of: .object(differing))
    }

    private func participants(over made: JSONValue) -> JSONObject {
        JSONObject(
            Participant.knownTypes.compactMap { type in
                func row(_ data: JSONValue, _ list: JSONPointer) -> JSONValue? {
                    data[at: list]?.arrayValue?.first { $0["type"]?.stringValue == type }
                }
                let lists: [(list: Participant.List, place: JSONPointer)] = [
                    (.before, "/cas/users"), (.after, "/data/cas/users"), (.thread, "/timeline/case/users"),
                ]
                let own = row(data, "/cas/users")
                var members = overlay(own, over: row(made, "/cas/users"), NewCaseProfile.participantShape)
                for list in Participant.List.allCases { members.remove(list.key) }
                // A contact's user names the contact, and so another in each new case; an agent's is the sender.
                if type == Participant.agentType {
                    let before = own?["user"]
                    if before != row(made, "/cas/users")?["user"] { members[Participant.List.before.key] = before }
                    for (list, place) in lists.dropFirst() {
                        let user = row(data, place)?["user"]
                        if user != before { members[list.key] = user }
                    }
                }
                return members.isEmpty ? nil : (key: type, value: .object(members))
            }
        )
    }
}

extension JSONObject {
    /// What a profile says for this object to come of another.
    fileprivate func overlay(over made: JSONObject) -> JSONObject {
        JSONObject(
            compactMap { key, value in
                guard value != made[key] else { return nil }
                guard NewCaseProfile.mergedKeys.contains(key), let inner = value.objectValue,
                    let below = made[key]?.objectValue
                else { return (key: key, value: value) }
                return (key: key, value: .object(JSONObject(inner.filter { $0.value != below[$0.key] })))
            }
        )
    }
}
