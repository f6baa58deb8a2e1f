import AcquireAPI

/// The documented exchange varied by chance within the documented rules, the same way for the same seed.
struct RandomExchange {
    private(set) var request: JSONValue
    private(set) var response: JSONValue
    private var random: RandomJSON
    private let caseID: Int
    private let contactID: Int
    /// By ascending id; the first is the thread's root.
    private let threadCaseIDs: [Int]
    private var agents: [JSONValue] = []

    private static let cases: [JSONPointer] = ["/data/cas", "/data/timeline/case", "/data/data/cas"]
    private static let flatTimelines: [JSONPointer] = [
        "/data/cas/timeline", "/data/data/cas/timeline", "/data/data/timeline",
    ]
    private static let timelines: [JSONPointer] = flatTimelines + ["/data/timeline"]

    init(seed: UInt64) throws {
        random = RandomJSON(seed: seed)
        request = try DocumentedExchange.request()
        response = try DocumentedExchange.response()
        let first = 1 + random.number(below: 1_000_000)
        threadCaseIDs = (0...random.number(below: 3)).map { first + 7 * $0 }
        caseID = threadCaseIDs[random.number(below: threadCaseIDs.count)]
        contactID = 1 + random.number(below: 1_000_000)
        varyCase()
        varyTimeline()
        varyParticipants()
        varyRecord()
        varyRequest()
    }

    private mutating func chance(_ of: Int = 2) -> Bool { random.number(below: of) == 0 }

    private mutating func one<Element>(of elements: [Element]) -> Element {
        elements[random.number(below: elements.count)]
    }

    private mutating func date() -> JSONValue {
        .string(
            "20\(10 + random.number(below: 11))-0\(1 + random.number(below: 9))-17T0\(random.number(below: 10)):28:02.000Z"
        )
    }

    private mutating func object() -> JSONValue {
        .object(JSONObject((0..<random.number(below: 5)).map { _ in (random.string(), random.value(depth: 3)) }))
    }

    private mutating func set(_ key: String, to value: JSONValue, in places: [JSONPointer]) {
        for place in places { response[at: place]?[key] = value }
    }

    private mutating func varyCase() {
        for key in ["closedBy", "visitId", "title", "closingState", "queueId", "userId", "waitTime"] {
            set(key, to: random.value(depth: 1), in: Self.cases)
        }
        var contact = response[at: "/data/data/cas/meta/contact"] ?? .null
        contact["id"] = .number(contactID)
        contact["fields"] = object()
        contact["fields"]?["name"] = one(of: ["viswa", "older", "", .null, 5, nil])
        let meta: [JSONValue] = [["contact": contact, "": object()], .null, [:], ["contact": []], object()]
        set("meta", to: one(of: meta), in: Self.cases)
        set("id", to: .number(caseID), in: Self.cases)
        set("contactId", to: .number(contactID), in: Self.cases)
        set("threadId", to: .number(threadCaseIDs[0]), in: Self.cases)
        set("parentId", to: caseID == threadCaseIDs[0] ? .null : .number(threadCaseIDs[0]), in: Self.cases)
        set("dateUpdated", to: one(of: [date(), .null]), in: [Self.cases[0]])
        for key in ["dateQueue", "datePending", "dateActive", "dateClosed"] {
            set(key, to: one(of: [date(), .null]), in: Self.cases)
        }
        set("fields", to: random.value(), in: [Self.cases[1]])
        set("tags", to: .array((0..<random.number(below: 3)).map { _ in random.value() }), in: [Self.cases[1]])
        set("channels", to: one(of: [["voip", "chat"], ["voip"], ["email", "voip"]]), in: [Self.cases[1]])
        set("msgUnread", to: .number(random.number(below: 5)), in: [Self.cases[1]])
        response[at: "/data/timeline/case/lastMessage"] = chance(4) ? .null : lastMessage()
    }

    private mutating func lastMessage() -> JSONValue {
        let isEvent = chance()
        return (response[at: "/data/timeline/case/lastMessage"] ?? .null).with([
            "caseId": .number(caseID), "senderType": one(of: ["user", "contact", "bot", .null]),
            "senderId": one(of: [1, 7, .number(contactID), 1_000_001, .null]),
            "type": isEvent ? "event" : "message", "channel": isEvent ? "system" : "voip",
            "message": random.value(depth: 1), "meta": random.value(depth: 2), "dateUpdated": one(of: [date(), .null]),
        ])
    }

    private mutating func varyTimeline() {
        let id = JSONValue.number(1 + random.number(below: 1_000))
        set("id", to: id, in: Self.timelines)
        set("threadId", to: .number(threadCaseIDs[0]), in: Self.timelines)
        set("contactId", to: .number(contactID), in: Self.timelines)
        set("meta", to: random.value(depth: 2), in: Self.timelines)
        set("caseId", to: .number(one(of: [caseID] + threadCaseIDs)), in: Self.flatTimelines)
        for key in ["viewId", "noteId"] { set(key, to: random.value(depth: 0), in: Self.flatTimelines) }
        for key in ["note", "view", "snooze"] { set(key, to: random.value(depth: 2), in: ["/data/timeline"]) }
        set("dateUpdated", to: one(of: [date(), .null]), in: [Self.flatTimelines[0]])
        response[at: "/data/data/timelineId"] = id
        request["timelineId"] = id
    }

    /// An agent or the contact in one case, as each of the three lists shows the same participant.
    private mutating func participant(_ id: Int, in caseID: Int, _ agent: JSONValue?) -> [JSONValue] {
        let status = one(of: ["active", "assigned", "rejected", "joined"])
        var shown: JSONValue = [
            "id": .number(id), "caseId": .number(caseID), "type": agent == nil ? "contact" : "user",
            "userId": agent?["id"] ?? .number(contactID), "role": one(of: ["owner", "member"]),
            "status": .string(status),
            "dateCreated": date(), "dateLastAssigned": one(of: [date(), .null]),
            "closed": status == "rejected" ? "yes" : "no", "meta": random.value(depth: 1),
        ]
        guard let agent else {
            shown["user"] = [
                "type": "contact", "id": .number(contactID), "name": "viswa", "photo": random.value(depth: 1),
            ]
            return [shown, shown, shown]
        }
        var user = agent.with(["departments": nil, "metaDetails": nil, "meta": nil])
        if chance(4) { user["name"] = .string(random.string()) }
        return (0..<3).map { _ in
            shown.with(["user": chance(3) ? user.with(["meta": agent["meta"]]) : user])
        }
    }

    private mutating func varyParticipants() {
        let sender = response[at: "/data/data/sender"] ?? .null
        agents = (0...random.number(below: 3)).map { index in
            let name = JSONValue.string("A" + random.string())
            return sender.with(["id": .number(7 + 3 * index), "name": name, "meta": random.value(depth: 2)])
        }
        var lists: [[JSONValue]] = [[], [], []]
        for other in [caseID] + threadCaseIDs.filter({ $0 != caseID }) {
            let present = agents.filter { _ in chance() }.map(Optional.some) + (chance(4) ? [] : [nil])
            let shown = present.enumerated().map { participant(100 * other - $0, in: other, $1) }
            for list in 0..<3 where other == caseID || list == 1 { lists[list] += shown.map { $0[list] } }
        }
        for (place, list) in zip(Self.cases, lists) { set("users", to: .array(list), in: [place]) }
        response[at: "/data/data/sender"] = agents[0]
        response[at: "/data/data/senderId"] = agents[0]["id"]
        response[at: "/data/data/message"] = .string("SMS by \(agents[0]["name"]?.stringValue ?? "")")
    }

    private mutating func varyRecord() {
        for key in ["caseId", "case_id"] { response[at: "/data/data"]?[key] = .number(caseID) }
        response["data"]?["threadId"] = .number(caseID)
        response[at: "/data/data/contactId"] = .number(contactID)
        response[at: "/data/data/id"] = .number(1 + random.number(below: 1_000))
        response[at: "/data/data/voip_account_id"] = .number(1 + random.number(below: 1_000))
        let free = [
            "recording_status", "price", "members", "attachments", "seen", "is_case_join", "call_transcript",
            "conferenceId",
        ]
        for key in free where chance(3) { response[at: "/data/data"]?[key] = random.value(depth: 1) }
        for key in ["price", "priceUnit", "messagingServiceSid", "numMedia"] where chance(3) {
            response[at: "/data/data/meta"]?[key] = random.value(depth: 1)
        }
    }

    private mutating func varyRequest() {
        let (body, segments) = one(of: [
            ("hi", "1"), (String(repeating: "a", count: 161), "2"), (String(repeating: "я", count: 71), "2"),
            (String(repeating: "€", count: 80), "1"), (String(repeating: "👍", count: 36), "2"), ("\u{0}", "1"),
        ])
        for key in ["Body", "body", "SMS"] { response[at: "/data/data/meta"]?[key] = .string(body) }
        response[at: "/data/data/meta/numSegments"] = .string(segments)
        let ids: JSONValue = [
            "id": .number(caseID), "contactId": .number(contactID), "timelineId": request["timelineId"] ?? .null,
            "threadId": .number(one(of: [caseID, threadCaseIDs[0]])),
        ]
        let isText = chance()
        for (key, id) in ids.objectValue ?? [:] {
            request[key] = chance() ? (isText ? .string("\(id)") : id) : nil
        }
        request["To"] = one(of: ["+919666929552", "919666929552", "+91 9666-929552", "00919666929552"])
        request["Body"] = .string(body)
        request["message"] = nil
        request["sms"] = chance() ? .string(body) : nil
    }
}
