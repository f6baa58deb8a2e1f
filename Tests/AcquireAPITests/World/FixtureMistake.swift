import AcquireAPI
import Testing

/// One change that makes the documented fixture wrong, and the fault that the checker tells of it.
struct FixtureMistake: Sendable, CustomTestStringConvertible {
    let file: String
    let place: JSONPointer
    /// What is put there; nil takes away what is there.
    let value: JSONValue?
    let fault: String

    init(_ file: String, _ place: JSONPointer, _ value: JSONValue?, _ fault: String) {
        self.file = file
        self.place = place
        self.value = value
        self.fault = fault
    }

    var testDescription: String { fault }

    /// Records that are not what their shape says.
    static let shapes: [FixtureMistake] = [
        .init("cases.json", "", [:], "cases.json: expected an array of objects, found an object"),
        .init("numbers.json", "/0", 5, "numbers.json /0: expected an object with the keys \(numberKeys)"),
        .init("numbers.json", "/0/a~1b", 5, "numbers.json /0/a~1b: unknown key: the keys are \(numberKeys)"),
        .init("account.json", "", [], "account.json: expected an object with the keys \(accountKeys)"),
        .init("account.json", "/key", "x", "account.json /key: unknown key: the keys are \(accountKeys)"),
        .init("account.json", "/keys", nil, #"account.json: "keys" is missing: give an array"#),
        .init("account.json", "/keys", "acquire", #"account.json /keys: expected an array, found a string"#),
        .init("account.json", "/counters", 5, "account.json /counters: expected an object, found 5"),
        .init("account.json", "/profile", [], "account.json /profile: expected an object, found []"),
        .init(
            "account.json", "/profile/msgType", "x",
            "account.json /profile/msgType: unknown key: the keys are members, attachments, recording_status, "
                + "call_transcript, seen, call_answered, call_end, call_status, conferenceId, price, is_case_join, meta, "
                + "newContact, newCase"
        ),
        .init("account.json", "/profile/meta", 1, "account.json /profile/meta: expected an object, found 1"),
        .init(
            "account.json", "/profile/meta", ["sid": 1],
            "account.json /profile/meta/sid: unknown key: the keys are price, dateSent, numMedia, MediaMeta, direction, "
                + "priceUnit, apiVersion, messagingServiceSid"
        ),
        .init("agents.json", "/0/name", nil, #"agents.json /0: "name" is missing: give a string"#),
        .init("agents.json", "/0/name", .null, "agents.json /0/name: expected a string, found null"),
        .init("contacts.json", "/0/fields", [], "contacts.json /0/fields: expected an object, found []"),
        .init(
            "cases.json", "/0/status", "",
            #"cases.json /0/status: expected "active", "pending", "queue" or "closed", found """#),
        .init(
            "cases.json", "/0/dateUpdated", "2021-03-18",
            #"cases.json /0/dateUpdated: expected a date such as "2021-03-19T11:11:56.000Z", or null, found "2021-03-18""#
        ),
        .init("cases.json", "/0/channels", [1], "cases.json /0/channels: expected an array of strings, found [1]"),
        .init(
            "cases.json", "/0/msgUnread", -1,
            "cases.json /0/msgUnread: expected a whole number from 0 up, below 2^53, found -1"),
        .init("cases.json", "/0/timeline", [], "cases.json /0/timeline: expected an object, found []"),
        .init(
            "cases.json", "/0/participants/1/userId", nil,
            #"cases.json /0/participants/1: "userId" is missing: give a positive integer below 2^53, or null"#
        ),
        .init(
            "cases.json", "/0/messages/0/caseId", "1266",
            #"cases.json /0/messages/0/caseId: expected a positive integer below 2^53, found "1266""#
        ),
        .init("account.json", "/keys/0/maySend", 1, "account.json /keys/0/maySend: expected true or false, found 1"),
    ]

    /// Ids that are none, stand twice, or name nothing.
    static let ids: [FixtureMistake] = [
        .init(
            "agents.json", "/-", ["id": 1.5, "name": "x"],
            "agents.json /1/id: expected a positive integer below 2^53, found 1.5"
        ),
        .init(
            "agents.json", "/-", ["id": 9_223_372_036_854_775_807, "name": "x"],
            "agents.json /1/id: expected a positive integer below 2^53, found 9223372036854775807"
        ),
        .init(
            "agents.json", "/-", ["id": 1, "name": "x"],
            "agents.json /1/id: agent 1 stands at /0 already: give each its own id"
        ),
        .init(
            "numbers.json", "/-", ["id": 3, "number": "+12513188610"],
            "numbers.json /1/id: number 3 stands at /0 already: give each its own id"
        ),
        .init(
            "numbers.json", "/-", ["id": 4, "number": "+12513188609"],
            "numbers.json /1/number: +12513188609 stands at /0 already: give each number once"
        ),
        .init(
            "contacts.json", "/-", ["id": 597_718],
            "contacts.json /1/id: contact 597718 stands at /0 already: give each its own id"
        ),
        .init(
            "cases.json", "/-", ["id": 1266, "contactId": 597_718],
            "cases.json /1/id: case 1266 stands at /0 already: give each its own id"
        ),
        .init(
            "cases.json", "/0/participants/1/id", 2934,
            "cases.json /0/participants/1/id: participant 2934 stands at /0/participants/0 already: give each its own id"
        ),
        .init(
            "cases.json", "/-", ["id": 5, "contactId": 597_718, "messages": [["id": 6736]]],
            "cases.json /1/messages/0/id: message 6736 stands at /0/messages/0 already: give each its own id"
        ),
        .init(
            "cases.json", "/-", ["id": 5, "contactId": 597_718, "timeline": ["id": 1188]],
            "cases.json /1/timeline/id: timeline 1188 stands at /0/timeline already: give each its own id"
        ),
        .init(
            "cases.json", "/-", ["id": 5, "contactId": 597_718, "parentId": 1266, "timeline": ["id": 1189]],
            "cases.json /1/timeline: the thread has a timeline at /0/timeline already: give it on its current case only"
        ),
        .init(
            "cases.json", "/0/contactId", nil,
            #"cases.json /0: "contactId" is missing: give a positive integer below 2^53"#),
        .init(
            "cases.json", "/0/contactId", 7,
            "cases.json /0/contactId: there is no contact 7: use the id of one in contacts.json"
        ),
        .init(
            "cases.json", "/0/participants/0/userId", 7,
            "cases.json /0/participants/0/userId: there is no agent 7: use the id of one in agents.json"
        ),
        .init(
            "cases.json", "/0/participants/1/userId", 7,
            "cases.json /0/participants/1/userId: there is no contact 7: use the id of one in contacts.json"
        ),
        .init(
            "cases.json", "/0/messages/0/senderId", 7,
            "cases.json /0/messages/0/senderId: there is no agent 7: use the id of one in agents.json"
        ),
        .init(
            "cases.json", "/0/messages/0/senderType", "contact",
            "cases.json /0/messages/0/senderId: there is no contact 1: use the id of one in contacts.json"
        ),
        .init(
            "cases.json", "/0/messages/0/caseId", 7,
            "cases.json /0/messages/0/caseId: there is no case 7: use the id of one in cases.json"
        ),
        .init(
            "account.json", "/keys/0/agent", 7,
            "account.json /keys/0/agent: there is no agent 7: use the id of one in agents.json"
        ),
    ]

    /// Threads that are none.
    static let threads: [FixtureMistake] = [
        .init(
            "cases.json", "/0/parentId", 7,
            "cases.json /0/parentId: there is no case 7: use the id of the thread's first case, or null if this is it"
        ),
        .init(
            "cases.json", "/0/parentId", 1266,
            "cases.json /0/parentId: case 1266 is not the first of its thread: use null"
        ),
        .init(
            "cases.json", "",
            [
                ["id": 1, "contactId": 597_718], ["id": 2, "contactId": 597_718, "parentId": 1],
                ["id": 3, "contactId": 597_718, "parentId": 2],
            ],
            "cases.json /2/parentId: case 2 is not the first of its thread: use 1"
        ),
    ]

    /// What opens the account, and what sends for it.
    static let account: [FixtureMistake] = [
        .init("account.json", "/keys", [], #"account.json /keys: there is no key: give one at least, as {"key": "…"}"#),
        .init("account.json", "/keys/0/key", "a+b", "account.json /keys/0/key: \(usableKey)"),
        .init("account.json", "/keys/0/key", "a,b", "account.json /keys/0/key: \(usableKey)"),
        .init("account.json", "/keys/0/key", "a b", "account.json /keys/0/key: \(usableKey)"),
        .init("account.json", "/keys/0/key", "clé", "account.json /keys/0/key: \(usableKey)"),
        .init(
            "account.json", "/keys/-", ["key": "acquire-test-key"],
            "account.json /keys/1/key: the key stands here twice: give each once"
        ),
        .init(
            "numbers.json", "/0/number", "(251) 318-8609",
            #"numbers.json /0/number: "(251) 318-8609" is not a phone number in E.164: write it as "+2513188609""#
        ),
        .init(
            "numbers.json", "/0/number", "ACME",
            #"numbers.json /0/number: "ACME" is not a phone number in E.164: write one such as "+12513188609""#
        ),
    ]

    /// Counters that would give an id that is in use.
    static let counters: [FixtureMistake] =
        [
            ("case", 1266), ("contact", 597_718), ("participant", 2934), ("timeline", 1188), ("caseMessage", 6736),
        ].flatMap { counter, used in
            [used, used - 1].map { next in
                FixtureMistake(
                    "account.json", JSONPointer(["counters", counter]), .number(next),
                    "account.json /counters/\(counter): \(next) is at or below an id in use, \(used): "
                        + "give \(used + 1) or more, or leave it out"
                )
            }
        }

    private static let numberKeys =
        "id, name, number, type, location, sid, status, twiml_app, app_sid, webhook_url, meta, config, ivr"
    private static let accountKeys = "accountSid, keys, counters, profile"
    private static let usableKey =
        "a key has letters, digits and signs of ASCII, but no space, no ',', which separates keys, "
        + "and no '+', which sets a sandbox off"
}
