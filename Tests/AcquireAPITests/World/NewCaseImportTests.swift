import AcquireAPI
import Testing

@Suite struct NewCaseImportTests {
    private let request: JSONValue = ["To": "+14155550134", "From": "+12513188609", "Body": "hi"]

    @Test(arguments: 0..<100) func anyNewCaseByTheRulesComesBack(_ seed: UInt64) throws {
        let exchange = try RandomNewCase(seed: seed)
        let capture = Capture(request: exchange.request, response: exchange.response)
        let departures = try capture.fixture().departures
        #expect(departures == [])
        let differences = try capture.differencesWhenServed()
        #expect(differences == [])
    }

    @Test func newContactAndCaseStayOutOfTheFixture() throws {
        let capture = Capture(request: request, response: try made())
        let files = try capture.fixture().files
        for name in ["contacts.json", "cases.json"] { #expect(try document(name, files) == []) }
        let account = try document("account.json", files)
        let expected: JSONValue = [
            "sms": 331, "caseMessage": 6819, "case": 1267, "contact": 597_719, "participant": 2935, "timeline": 1189,
        ]
        #expect(account["counters"] == expected)
        let session = try #require(made()[at: "/data/cas/meta/sessionId"])
        #expect(account["profile"] == ["newCase": ["meta": ["sessionId": session]]])
        #expect(try capture.differencesWhenServed() == [])
    }

    @Test func onlyTheNewCaseOfAKnownContactStaysOut() throws {
        let request = request.with(["contactId": 597_718, "To": "+19666929552"])
        let emulation = try Emulation(Fixture.documented(changing: "cases.json") { $0[at: "/0/status"] = "closed" })
        let capture = Capture(request: request, response: try emulation.send(request).json)
        let files = try capture.fixture().files
        let kept = try document("contacts.json", Fixture.documentedFiles())
        #expect(try document("contacts.json", files) == kept)
        #expect(try document("cases.json", files) == [])
        #expect(try document("account.json", files)[at: "/counters/contact"] == nil)
        #expect(try capture.differencesWhenServed() == [])
    }

    /// The next new contact is one of its own, however the captured one's phone was written.
    @Test func laterSendsMakeCasesOfTheirOwn() throws {
        var response = try made()
        for place: JSONPointer in ["/data/cas", "/data/timeline/case", "/data/data/cas"] {
            response[at: place]?["meta"]?["contact"]?["fields"]?["phone"] = "(1) 415 555 0134"
        }
        let capture = Capture(request: request, response: response)
        let emulation = try Emulation(Fixture(files: try capture.fixture().files, source: "imported"))
        for (to, caseID, isNew) in [
            ("+14155550134", 1267, true), ("+14155550135", 1268, true), ("+14155550134", 1267, false),
        ] {
            let answer = try emulation.send(request.with(["To": .string(to)])).json
            #expect(answer[at: "/data/data/caseId"]?.intValue == caseID)
            #expect(answer[at: "/data/data/is_new_contact"]?.boolValue == isNew)
        }
    }

    @Test(
        arguments: [
            ("/data/cas/status", "pending", #"/data/cas/status: "active" instead of "pending""#),
            ("/data/data/cas/parentId", 5, "/data/data/cas/parentId: null instead of 5"),
            ("/data/cas/users/0/id", 2940, "/data/cas/users/0/id: 2936 instead of 2940"),
            ("/data/cas/users/1/user/name", "Ann", ##"/data/cas/users/1/user/name: "#597719" instead of "Ann""##),
            ("/data/data/cas/meta/queues", nil, "/data/data/cas/meta/queues: [] instead of nothing"),
        ] as [(JSONPointer, JSONValue?, String)])
    func whatNoNewCaseCanBeIsToldAsADeparture(_ place: JSONPointer, _ value: JSONValue?, _ departure: String) throws {
        var response = try made()
        response[at: place] = value
        let departures = try Capture(request: request, response: response).fixture().departures
        #expect(departures.map(\.description) == [departure])
    }

    @Test func requestThatNamesTheNewCaseDoesNotBelongToTheAnswer() throws {
        let capture = Capture(request: request.with(["id": 1267]), response: try made())
        let error = #expect(throws: CapturedExchange.ImportError.self) { try capture.fixture() }
        #expect(error?.description.hasSuffix("\n  'id' names case 1267, which does not exist.") == true)
    }

    /// What the mock answers to a first message to an unknown number.
    private func made() throws -> JSONValue { try Emulation().send(request).json }

    private func document(_ name: String, _ files: [String: [UInt8]]) throws -> JSONValue {
        try JSONReader.value(of: files[name] ?? [])
    }
}
