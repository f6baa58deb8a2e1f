/// The case of a captured answer as it was before the send, and what is known of its thread's other cases.
struct CapturedThread {
    /// The cases as a fixture has them, by id.
    let cases: [JSONObject]

    /// Reads the `data` of a captured answer.
    /// - Parameters:
    ///   - data: The answer's `data`.
    ///   - people: The agents and contacts that it tells of.
    init(_ data: JSONValue, _ people: CapturedPeople) {
        let rows = Self.rows(data)
        let caseID = data["data"]?["cas"]?["id"]?.idValue ?? 0
        let parentID = data["data"]?["cas"]?["parentId"]?.idValue
        let timelineCaseID = data["cas"]?["timeline"]?["caseId"]?.idValue ?? caseID
        let contactID = data["data"]?["cas"]?["contactId"] ?? .null
        let ids = Set(rows.map(\.caseID) + [caseID, parentID ?? caseID, timelineCaseID])
        cases = ids.sorted().map { id in
            var entry = id == caseID ? Self.sentCase(data) : Self.otherCase(id, contactID, parentID ?? caseID)
            let participants = rows.filter { $0.caseID == id }.map { $0.participant(people) }
            entry["participants"] = .array(participants.map(JSONValue.object))
            if id == timelineCaseID { entry["timeline"] = .object(Self.timeline(data)) }
            if id == caseID {
                let embedded = data["timeline"]?["case"]
                let lastMessage = embedded?["lastMessage"].flatMap { $0.isNull ? nil : $0 }
                entry["messages"] = .array(lastMessage.map { [.object(CaseMessage.shape.members(of: $0))] } ?? [])
                for key in ["fields", "tags", "channels", "msgUnread"] { entry[key] = embedded?[key] }
            }
            return entry
        }
    }

    /// One participant, as the lists of an answer show it.
    private struct Row {
        let caseID: Int
        let shown: JSONValue
        /// The user, by the lists that show it.
        let users: [Participant.List: JSONValue]

        /// The participant as a fixture has it; its user only where it is not shown as the agent or contact is now.
        func participant(_ people: CapturedPeople) -> JSONObject {
            var participant = Participant.shape.members(of: shown)
            for list in Participant.List.allCases { participant.remove(list.key) }
            let user = shown["user"] ?? .null
            if user != people.user(of: participant)
                || !Participant.knownTypes.contains(shown["type"]?.stringValue ?? "")
            {
                participant[Participant.List.before.key] = user
            }
            for list in Participant.List.allCases {
                if let other = users[list], other != user { participant[list.key] = other }
            }
            return participant
        }
    }

    /// The case's own participants, then the thread's others.
    private static func rows(_ data: JSONValue) -> [Row] {
        let lists: [Participant.List: [JSONValue]] = [
            .before: data["cas"]?["users"]?.arrayValue ?? [],
            .after: data["data"]?["cas"]?["users"]?.arrayValue ?? [],
            .thread: data["timeline"]?["case"]?["users"]?.arrayValue ?? [],
        ]
        let own = lists[.before] ?? []
        let others = (lists[.thread] ?? []).filter { row in !own.contains { $0["id"] == row["id"] } }
        return (own + others).map { row in
            let users = lists.compactMapValues { list in list.first { $0["id"] == row["id"] }?["user"] }
            return Row(caseID: row["caseId"]?.idValue ?? 0, shown: row, users: users)
        }
    }

    /// The case that was sent to: as it is stored, but with its date from before the send.
    private static func sentCase(_ data: JSONValue) -> JSONObject {
        let stored = data["data"]?["cas"]
        var entry = JSONObject(CaseEntry.commonKeys.compactMap { key in stored?[key].map { (key: key, value: $0) } })
        entry["dateUpdated"] = data["cas"]?["dateUpdated"]
        return entry
    }

    /// A case of the thread of which only participants are known.
    private static func otherCase(_ id: Int, _ contactID: JSONValue, _ rootID: Int) -> JSONObject {
        [
            "id": .number(id),
            "contactId": contactID,
            "status": "closed",
            "parentId": id == rootID ? .null : .number(rootID),
        ]
    }

    /// The thread's timeline from before the send, with what only `data.timeline` shows of it.
    private static func timeline(_ data: JSONValue) -> JSONObject {
        let flat = data["cas"]?["timeline"]
        return JSONObject(
            Timeline.shape.keys.compactMap { key in
                (flat?[key] ?? data["timeline"]?[key]).map { (key: key, value: $0) }
            }
        )
    }
}
