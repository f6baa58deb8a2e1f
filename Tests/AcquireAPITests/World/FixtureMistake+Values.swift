import AcquireAPI

extension FixtureMistake {
    /// Values of the right place that nothing can be made of.
    static let values: [FixtureMistake] = [
        .init(
            "cases.json", "/0/status", "actve",
            #"cases.json /0/status: expected "active", "pending", "queue" or "closed", found "actve""#
        ),
        .init("cases.json", "/0/tags", [:], "cases.json /0/tags: expected an array, found {}"),
        .init(
            "cases.json", "/0/dateCreated", "soon",
            "cases.json /0/dateCreated: expected \(date), or null, found \"soon\""),
        .init("cases.json", "/0/dateClosed", 5, "cases.json /0/dateClosed: expected \(date), or null, found 5"),
        .init(
            "cases.json", "/0/timeline/dateCreated", "2021-02-30T00:00:00.000Z",
            "cases.json /0/timeline/dateCreated: expected \(date), or null, found \"2021-02-30T00:00:00.000Z\""
        ),
        .init("contacts.json", "/0/dateCreated", 1, "contacts.json /0/dateCreated: expected \(date), or null, found 1"),
        .init(
            "cases.json", "/0/participants/0/dateCreated", "",
            "cases.json /0/participants/0/dateCreated: expected \(date), or null, found \"\""
        ),
        .init(
            "cases.json", "/0/participants/0/type", "agent",
            #"cases.json /0/participants/0/type: unknown type "agent": use "user" for an agent or "contact", "#
                + #"or give what is shown as its "user""#
        ),
        .init(
            "cases.json", "/0/participants/0/role", 3,
            "cases.json /0/participants/0/role: expected a string that is not empty, found 3"
        ),
        .init(
            "cases.json", "/0/participants/0/closed", false,
            #"cases.json /0/participants/0/closed: expected "no" or "yes", found false"#
        ),
        .init(
            "cases.json", "/0/messages/0/type", 7,
            "cases.json /0/messages/0/type: expected a string that is not empty, found 7"
        ),
        .init(
            "cases.json", "/0/messages/0/senderType", 7,
            "cases.json /0/messages/0/senderType: expected a string, or null, found 7"
        ),
        .init("agents.json", "/0/type", 7, "agents.json /0/type: expected a string that is not empty, found 7"),
        .init(
            "numbers.json", "/0/status", "Active",
            #"numbers.json /0/status: expected "active" or "inactive", found "Active""#
        ),
        .init(
            "numbers.json", "/0/meta", ["feature": "SMS"],
            #"numbers.json /0/meta/feature: expected an array of strings such as ["Call","SMS"], found "SMS""#
        ),
        .init(
            "numbers.json", "/0/meta", ["feature": ["Call", "sms"]],
            #"numbers.json /0/meta/feature/1: expected "SMS", found "sms""#
        ),
    ]

    /// What no new case can have.
    static let newCases: [FixtureMistake] = [
        .init(
            "account.json", "/profile/newCase", [["title": "x"]],
            #"account.json /profile/newCase: expected an object, found [{"title":"x"}]"#
        ),
        .init(
            "account.json", "/profile/newCase", ["tags": [:]],
            "account.json /profile/newCase/tags: expected an array, found {}"
        ),
        .init(
            "account.json", "/profile/newCase", ["timeline": ["id": 1]],
            "account.json /profile/newCase/timeline/id: unknown key: the keys are objectType, viewId, noteId, dateCreated, "
                + "dateUpdated, archive, meta, note, view, snooze"
        ),
        .init(
            "account.json", "/profile/newCase", ["participants": ["user": ["role": 3]]],
            "account.json /profile/newCase/participants/user/role: expected a string that is not empty, found 3"
        ),
        .init(
            "account.json", "/profile/newContact", ["fields": []],
            "account.json /profile/newContact/fields: expected an object, found []"
        ),
    ]

    /// Counters that would soon give ids that not every client keeps.
    static let counterLimits: [FixtureMistake] = [
        .init(
            "account.json", "/counters/sms", 4_503_599_627_370_496,
            "account.json /counters/sms: expected an id below 2^52, so that all that follow stay exact in every client, "
                + "found 4503599627370496"
        ),
        .init(
            "contacts.json", "/-", ["id": 4_503_599_627_370_495],
            "account.json /counters/contact: the next id is 4503599627370496: use ids below 2^52"
        ),
    ]

    private static let date = #"a date such as "2021-03-19T11:11:56.000Z""#
}
