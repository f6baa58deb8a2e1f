import AcquireAPI

/// An exchange that made a case, and perhaps a contact: by chance, the same way for the same seed.
struct RandomNewCase {
    private(set) var request: JSONValue
    private(set) var response: JSONValue
    private var random: RandomJSON
    private let isNewContact: Bool

    private static let cases: [JSONPointer] = ["/data/cas", "/data/timeline/case", "/data/data/cas"]
    private static let flatTimelines: [JSONPointer] = [
        "/data/cas/timeline", "/data/data/cas/timeline", "/data/data/timeline",
    ]

    init(seed: UInt64) throws {
        random = RandomJSON(seed: seed)
        isNewContact = random.number(below: 2) == 0
        request = ["To": "+14155550134", "From": "+12513188609", "Body": "hi"]
        if !isNewContact, random.number(below: 2) == 0 { request["contactId"] = 597_718 }
        response = try Self.made(request, isNewContact: isNewContact, &random)
        varyContact()
        varyCase()
        varyParticipants()
        varyTimeline()
        for key in ["seen", "price", "recording_status"] where chance() {
            response[at: "/data/data"]?[key] = random.value(depth: 1)
        }
    }

    /// What the mock makes of its own accord, with ids of anywhere.
    private static func made(
        _ request: JSONValue, isNewContact: Bool, _ random: inout RandomJSON
    ) throws -> JSONValue {
        var counters: JSONValue = [:]
        for counter in ["sms", "caseMessage", "case", "contact", "participant", "timeline"] {
            counters[counter] = .number(600_000 + random.number(below: 1_000_000))
        }
        var files = try Fixture.documentedFiles(changing: "account.json") { $0["counters"] = counters }
        let phone: JSONValue = isNewContact ? "" : "+14155550134"
        files["contacts.json"] = try Fixture.documentedFiles(changing: "contacts.json") {
            $0[at: "/0/fields/phone"] = phone
        }["contacts.json"]
        files["cases.json"] = Array("[]".utf8)
        let emulation = try Emulation(try Fixture(files: files, source: "made"), seed: 7)
        return try emulation.send(request).json
    }

    private mutating func chance(_ of: Int = 2) -> Bool { random.number(below: of) == 0 }

    private mutating func date() -> JSONValue {
        chance(3) ? .null : .string("2021-03-1\(random.number(below: 10))T05:28:02.000Z")
    }

    private mutating func set(_ key: String, to value: JSONValue, in places: [JSONPointer]) {
        for place in places { response[at: place]?[key] = value }
    }

    private mutating func varyContact() {
        let snapshots = Self.cases.map { JSONPointer($0.tokens + ["meta", "contact"]) }
        for key in ["clientType", "clientName", "clientDetails", "companyId"] where chance() {
            set(key, to: random.value(depth: 2), in: snapshots)
        }
        let fields = snapshots.map { $0.appending("fields") }
        set("own " + random.string(), to: random.value(), in: fields)
        if chance() { set("phone", to: "14155550134", in: fields) }
        guard isNewContact, chance() else { return }
        set("name", to: "Ann", in: fields)
        for users in ["/data/cas/users", "/data/timeline/case/users", "/data/data/cas/users"] as [JSONPointer] {
            response[at: users]?[1]?["user"]?["name"] = "Ann"
        }
    }

    private mutating func varyCase() {
        for key in ["closedBy", "visitId", "title", "description", "channel", "closingState", "queueId", "waitTime"]
        where chance() {
            set(key, to: random.value(depth: 1), in: Self.cases)
        }
        for key in ["dateCreated", "dateQueue", "datePending", "dateActive", "dateClosed"] where chance() {
            set(key, to: date(), in: Self.cases)
        }
        if chance() { set("dateUpdated", to: date(), in: [Self.cases[0]]) }
        let metas = Self.cases.map { $0.appending("meta") }
        set("sessionId", to: .string(random.string()), in: metas)
        for key in ["queues", "queueRecheck", "timeline", "own"] where chance() {
            set(key, to: random.value(depth: 2), in: metas)
        }
        if chance() { set("fields", to: .object(["own": random.value()]), in: [Self.cases[1]]) }
        if chance() { set("tags", to: [random.value()], in: [Self.cases[1]]) }
        if chance() { set("channels", to: ["chat", "voip"], in: [Self.cases[1]]) }
        if chance() { set("msgUnread", to: .number(random.number(below: 5)), in: [Self.cases[1]]) }
    }

    private mutating func varyParticipants() {
        let lists = Self.cases.map { $0.appending("users") }
        for index in 0...1 {
            let places = lists.map { $0.appending(index) }
            if chance() { set("role", to: "member", in: places) }
            if chance() { set("status", to: "assigned", in: places) }
            if chance() { set("closed", to: "yes", in: places) }
            if chance() { set("meta", to: random.value(depth: 1), in: places) }
            for key in ["dateCreated", "dateLastAssigned"] where chance() { set(key, to: date(), in: places) }
        }
        for list in lists where chance() { response[at: list]?[0]?["user"]?["meta"] = random.value(depth: 1) }
    }

    private mutating func varyTimeline() {
        let all = Self.flatTimelines + ["/data/timeline"]
        for key in ["meta", "archive"] where chance() { set(key, to: random.value(depth: 1), in: all) }
        if chance() { set("dateCreated", to: date(), in: all) }
        if chance() { set("dateUpdated", to: date(), in: [Self.flatTimelines[0]]) }
        for key in ["viewId", "noteId"] where chance() { set(key, to: random.value(depth: 0), in: Self.flatTimelines) }
        for key in ["note", "view", "snooze"] where chance() {
            set(key, to: random.value(depth: 1), in: ["/data/timeline"])
        }
    }
}
