import AcquireAPI
import Testing

/// Which case a message goes to.
@Suite struct ConversationTests {
    private let minimal: JSONValue = ["To": "+919666929552", "From": "+12513188609", "Body": "hi"]

    @Test(
        arguments: [
            ["id": 1266], ["id": "1266"], ["threadId": "1266"], ["timelineId": 1188], ["contactId": "597718"],
            ["contactId": 597718, "threadId": "1266"],
            ["id": 1266, "threadId": 1266, "timelineId": 1188, "contactId": 597718],
        ] as [JSONObject])
    func namedCaseIsFound(_ ids: JSONObject) throws {
        var body = try #require(minimal.objectValue)
        for (key, value) in ids { body[key] = value }
        let answer = try Emulation().send(.object(body))
        #expect(answer.status == 200)
        #expect(answer.json[at: "/data/data/case_id"] == 1266)
        #expect(answer.json[at: "/data/data/is_new_case"] == false)
    }

    @Test func contactIsFoundByPhone() throws {
        let answer = try Emulation().send(minimal.with(["To": "+1 966 692 9552"]))
        #expect(answer.json[at: "/data/data/case_id"] == 1266)
        #expect(answer.json[at: "/data/data/to"] == "+19666929552")
    }

    @Test func unknownNumberMakesContactAndCase() throws {
        let emulation = try Emulation()
        let data = try emulation.send(minimal).json["data"]
        let record = data?["data"]
        #expect(record?["is_new_contact"] == true)
        #expect(record?["is_new_case"] == true)
        #expect(record?["contactId"] == 597719)
        #expect(record?["case_id"] == 1267)
        #expect(record?["timelineId"] == 1189)
        #expect(data?["cas"]?["channel"] == "voip")
        #expect(data?["cas"]?["status"] == "active")
        #expect(data?["cas"]?["title"] == "#597719  : hi")
        #expect(data?[at: "/cas/meta/contact/fields/phone"] == "+919666929552")
        #expect(data?[at: "/timeline/case/lastMessage"] == .null)
        #expect(data?[at: "/timeline/case/channels"] == ["voip"])
        #expect(data?[at: "/cas/users/0/user/name"] == "David Guetta")
        #expect(data?[at: "/cas/users/1/user/name"] == "#597719")
        let documented = try DocumentedExchange.response()
        for place: JSONPointer in [
            "/data/cas", "/data/timeline", "/data/timeline/case", "/data/data", "/data/data/cas",
        ] {
            let keys = documented[at: place]?.objectValue?.keys
            #expect(JSONValue.object(["data": data ?? .null])[at: place]?.objectValue?.keys == keys, "\(place)")
        }
        let again = try emulation.send(minimal).json[at: "/data/data"]
        #expect(again?["is_new_contact"] == false)
        #expect(again?["is_new_case"] == false)
        #expect(again?["case_id"] == 1267)
    }

    @Test func knownContactWithoutActiveCaseGetsNewCaseOnly() throws {
        let emulation = try Emulation(
            Fixture.documented(changing: "cases.json") { cases in cases[0]?["status"] = "closed" })
        let record = try emulation.send(minimal.with(["To": "+19666929552"])).json[at: "/data/data"]
        #expect(record?["is_new_case"] == true)
        #expect(record?["is_new_contact"] == false)
        #expect(record?["contactId"] == 597718)
        #expect(record?["case_id"] == 1267)
    }

    @Test(
        arguments: [
            (["id": 7], "/id", "'id' names case 7, which does not exist."),
            (["threadId": 7], "/threadId", "'threadId' names thread 7, which does not exist."),
            (["timelineId": 7], "/timelineId", "'timelineId' names timeline 7, which does not exist."),
            (["contactId": 7], "/contactId", "'contactId' names contact 7, which does not exist."),
        ] as [(JSONObject, String, String)])
    func missingRecordIsRefused(_ ids: JSONObject, _ key: String, _ details: String) throws {
        var body = try #require(minimal.objectValue)
        for (key, value) in ids { body[key] = value }
        let answer = try Emulation().send(.object(body))
        #expect(answer.status == 400)
        #expect(answer.problems == [.init(title: "ERROR_RECORD_NOT_FOUND", key: key, details: details)])
    }

    @Test func allMissingRecordsAreToldAtOnce() throws {
        let answer = try Emulation().send(minimal.with(["id": 1, "threadId": 2, "timelineId": 3, "contactId": 4]))
        #expect(answer.problems.map(\.key) == ["/threadId", "/contactId", "/timelineId", "/id"])
    }

    @Test func contradictingIdsAreRefused() throws {
        let emulation = try Emulation()
        let made = try emulation.send(minimal).json[at: "/data/data"]
        #expect(made?["case_id"] == 1267)
        let answer = try emulation.send(
            minimal.with(["id": 1266, "threadId": 1267, "timelineId": 1189, "contactId": 597719]))
        #expect(answer.status == 400)
        #expect(
            answer.problems == [
                .init(key: "/threadId", details: "'threadId' is 1267, but that of case 1266 is 1266."),
                .init(key: "/contactId", details: "'contactId' is 597719, but that of case 1266 is 597718."),
                .init(key: "/timelineId", details: "'timelineId' is 1189, but that of case 1266 is 1188."),
            ]
        )
    }

    @Test func caseThatIsNotActiveIsRefused() throws {
        let emulation = try Emulation(
            Fixture.documented(changing: "cases.json") { cases in cases[0]?["status"] = "pending" })
        let answer = try emulation.send(minimal.with(["id": 1266]))
        #expect(answer.status == 400)
        #expect(answer.problems == [.init(key: "/id", details: Self.pending)])
    }

    private static let pending = "Case 1266 is pending: only active cases may receive messages."

    @Test(
        arguments: [
            (["threadId": 1266], "/threadId"), (["timelineId": 1188], "/timelineId"),
            (["timelineId": 1188, "threadId": 1266], "/threadId"),
            (["timelineId": 1188, "threadId": 1266, "id": 1266], "/id"),
        ] as [(JSONObject, String)])
    func keyThatNamedTheCaseThatIsNotActiveIsTold(_ ids: JSONObject, _ key: String) throws {
        let fixture = try Fixture.documented(changing: "cases.json") { cases in cases[0]?["status"] = "pending" }
        let body = try JSONObject(#require(minimal.objectValue).map { $0 } + ids.map { $0 })
        #expect(try Emulation(fixture).send(.object(body)).problems == [.init(key: key, details: Self.pending)])
    }

    /// The form, missing records, contradictions and the case's status: none hides another.
    @Test func everythingThatIsWrongIsToldAtOnce() throws {
        let fixture = try Fixture.documented(changing: "cases.json") { cases in cases[0]?["status"] = "pending" }
        let emulation = try Emulation(fixture)
        #expect(try emulation.send(minimal).json[at: "/data/data/timelineId"] == 1189)
        let body: JSONValue = ["threadId": 1266, "contactId": 597_719, "timelineId": 1189, "id": 7, "From": "x"]
        let expected: [Emulation.Problem] = [
            .init(key: "/threadId", details: Self.pending),
            .init(key: "/contactId", details: "'contactId' is 597719, but that of thread 1266 is 597718."),
            .init(key: "/timelineId", details: "'timelineId' is 1189, but that of thread 1266 is 1188."),
            .init(
                key: "/Body", code: "21602",
                details: "There is no text to send: give it as 'Body', 'sms' or 'message'."
            ),
            .init(
                title: "ERROR_RECORD_NOT_FOUND", key: "/id", details: "'id' names case 7, which does not exist."
            ),
            .init(
                key: "/To", code: "21604", details: "A 'To' phone number is required: give it as +15005550006."
            ),
            .init(
                key: "/From", code: "21212",
                details: "The 'From' number x is not a valid phone number: use +12513188609."
            ),
        ]
        let answer = try emulation.send(body)
        #expect(answer.status == 400)
        #expect(answer.problems == expected)
        #expect(answer.json["message"]?.stringValue == Self.pending)
        // An id that is none says nothing of records; the others still do.
        let keys = try emulation.send(body.with(["threadId": "x", "id": 1266])).problems.map(\.key)
        #expect(keys == ["/threadId", "/contactId", "/timelineId", "/Body", "/id", "/To", "/From"])
    }

    /// What the answer to a send to case 120 tells as `threadId` is 100, and 120 as `data.threadId`: never 110.
    @Test func threadIdIsTheThreadsOrTheCasesOwn() throws {
        let fixture = try Fixture.documented(changing: "cases.json") { cases in
            cases = .array([
                ["id": 100, "contactId": 597_718],
                ["id": 110, "contactId": 597_718, "parentId": 100],
                ["id": 120, "contactId": 597_718, "parentId": 100],
            ])
        }
        let emulation = try Emulation(fixture)
        let told = try emulation.send(minimal.with(["id": 120])).json
        let threadIDs = [told[at: "/data/threadId"], told[at: "/data/cas/threadId"]]
        #expect(threadIDs == [120, 100])
        for threadID in threadIDs {
            let answer = try emulation.send(minimal.with(["id": 120, "threadId": threadID]))
            #expect(answer.json[at: "/data/data/case_id"] == 120)
        }
        let details = "'threadId' is 110, but that of case 120 is 100."
        let refused = try emulation.send(minimal.with(["id": 120, "threadId": 110]))
        #expect(refused.problems == [.init(key: "/threadId", details: details)])
        #expect(try emulation.send(minimal.with(["threadId": 110])).json[at: "/data/data/case_id"] == 120)
    }

    /// With a clock that stands still, and where the fixture's dates are later than the clock's, too.
    @Test(arguments: ["2021-03-18T05:28:02.000Z", "2030-01-01T00:00:00.000Z"])
    func caseThatWasSentToLastIsTheMostRecentlyUpdated(_ dateUpdated: JSONValue) throws {
        let fixture = try Fixture.documented(changing: "cases.json") { cases in
            cases = .array(
                (1...3).map { id in
                    ["id": .number(id), "contactId": 597_718, "dateUpdated": id == 2 ? dateUpdated : .null]
                })
        }
        let emulation = try Emulation(fixture)
        let body = minimal.with(["contactId": 597_718])
        #expect(try emulation.send(body).json[at: "/data/data/case_id"] == 2)
        for id in [3, 1, 2, 1] {
            _ = try emulation.send(minimal.with(["id": .number(id)]))
            #expect(try emulation.send(body).json[at: "/data/data/case_id"]?.intValue == id)
        }
    }

    @Test func refusedSendsUseUpNothing() throws {
        let emulation = try Emulation()
        for refused in [
            minimal.with(["To": "x"]), minimal.with(["id": 7]), minimal.with(["contactId": 597718, "id": 1]), [:],
        ] {
            #expect(try emulation.send(refused).status == 400)
        }
        let answer = try emulation.send(DocumentedExchange.request())
        let differences = try answer.json.differences(from: DocumentedExchange.response())
            .filter { !DocumentedExchange.passedOver.contains($0.pointer) }
        #expect(differences == [])
    }
}
