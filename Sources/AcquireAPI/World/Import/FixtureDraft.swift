/// A fixture in the making: what one captured answer tells of an account.
struct FixtureDraft {
    /// The key that an imported fixture is opened with.
    static let key = APIKey.documentedSecret

    private var account: JSONObject
    private var agents: [JSONObject]
    private var number: JSONObject
    private var contacts: [JSONObject]
    private var cases: [JSONObject]

    /// Reads a captured exchange.
    /// - Parameters:
    ///   - exchange: The exchange.
    ///   - newCase: The case that it made, which then stays out of the fixture.
    init(_ exchange: CapturedExchange, _ newCase: CapturedNewCase?) {
        let data = exchange.response["data"] ?? .null
        let record = data["data"] ?? .null
        let people = CapturedPeople(data)
        let counters: JSONObject = ["sms": record["id"] ?? .null, "caseMessage": record["caseMessageId"] ?? .null]
        account = [
            "accountSid": record["meta"]?["accountSid"] ?? .null,
            "keys": [["key": .string(Self.key), "agent": record["sender"]?["id"] ?? .null]],
            "counters": .object(counters.overlaid(with: newCase?.counters ?? [:])),
            "profile": [:],
        ]
        agents = people.agents
        contacts = newCase.map { $0.isNewContact ? [] : Array(people.contacts.prefix(1)) } ?? people.contacts
        if exchange.isAddressedByPhone, !contacts.isEmpty { contacts[0].reach(at: record["to"]?.stringValue ?? "") }
        number = [
            "id": record["voip_account_id"] ?? .null,
            "name": record["from"] ?? .null,
            "number": record["from"] ?? .null,
        ]
        cases = newCase == nil ? CapturedThread(data, people).cases : []
    }

    /// The files, by name.
    var files: [String: [UInt8]] {
        let documents: [(Fixture.File, JSONValue)] = [
            (.account, .object(account)),
            (.agents, .array(agents.map(JSONValue.object))),
            (.numbers, [.object(number)]),
            (.contacts, .array(contacts.map(JSONValue.object))),
            (.cases, .array(cases.map(JSONValue.object))),
        ]
        return Dictionary(
            uniqueKeysWithValues: documents.map { file, document in
                (file.rawValue, JSONWriter.bytes(of: document, style: .pretty) + [UInt8(ascii: "\n")])
            }
        )
    }

    /// Takes what an answer has besides or otherwise than the documented one into the account's profile.
    /// - Parameters:
    ///   - departures: Where the draft's answer departs from the captured one so far.
    ///   - response: The captured answer.
    mutating func adopt(_ departures: [JSONDifference], from response: JSONValue) {
        let places = departures.map(\.pointer.tokens)
        func captured(_ shape: RecordShape, at pointer: JSONPointer) -> JSONObject {
            JSONObject(
                shape.keys.compactMap { key in
                    let place = pointer.appending(key)
                    guard places.contains(where: { $0.starts(with: place.tokens) }), let value = response[at: place]
                    else {
                        return nil
                    }
                    return (key: key, value: value)
                }
            )
        }
        var profile = captured(AnswerProfile.shape, at: "/data/data")
        profile.remove("meta")
        let meta = captured(AnswerProfile.metaShape, at: "/data/data/meta")
        if !meta.isEmpty { profile["meta"] = .object(meta) }
        account["profile"] = .object(profile)
    }

    /// Takes what a new case has otherwise than the mock's into the account's profile.
    /// - Parameters:
    ///   - newCase: The case.
    ///   - answer: Gives the draft's answer so far.
    /// - Throws: What `answer` throws.
    mutating func adopt<Failure>(
        _ newCase: CapturedNewCase, over answer: (FixtureDraft) throws(Failure) -> JSONValue
    ) throws(Failure) {
        let plain = try answer(self)["data"] ?? .null
        let timeline = newCase.timeline(over: plain)
        if newCase.isNewContact { adopt(newCase.contact(over: plain), as: "newContact") }
        adopt(timeline, as: "newCase")
        // The case's `meta` shows the contact and the timeline, and so only what is left of it need be told.
        adopt(newCase.members(over: try answer(self)["data"] ?? .null).overlaid(with: timeline), as: "newCase")
    }

    private mutating func adopt(_ members: JSONObject, as key: String) {
        guard !members.isEmpty else { return }
        account["profile"]?[key] = .object(members)
    }
}

extension JSONObject {
    /// Gives a contact the phone that its case was found by, where that is not the one known (of an older snapshot).
    fileprivate mutating func reach(at phone: String) {
        let known = self["fields"]?["phone"]?.stringValue.flatMap(PhoneNumber.init(normalizing:))
        if known?.e164 != phone { self["fields"]?["phone"] = .string(phone) }
    }
}
