import AcquireAPI
import Foundation
import Testing

@Suite struct ImportTests {
    @Test func documentedExchangeMakesTheDefaultFixture() throws {
        let imported = try Capture(named: "send-sms").fixture()
        #expect(imported.departures == [])
        #expect(imported.files.keys.sorted() == Fixture.fileNames.sorted())
        for (name, bytes) in imported.files {
            let kept = try Data(contentsOf: Capture.fixtures.appending(path: "default/\(name)"))
            #expect(String(decoding: bytes, as: UTF8.self) == String(decoding: kept, as: UTF8.self), "\(name)")
        }
    }

    @Test(arguments: ["send-sms", "reopened-thread", "recording-profile", "nameless-contact"])
    func capturedRequestGetsTheCapturedAnswer(_ name: String) throws {
        let capture = try Capture(named: name)
        #expect(try capture.fixture().departures == [])
        #expect(try capture.differencesWhenServed() == [])
    }

    @Test(arguments: 0..<100) func anyExchangeByTheRulesComesBack(_ seed: UInt64) throws {
        let exchange = try RandomExchange(seed: seed)
        let capture = Capture(request: exchange.request, response: exchange.response)
        #expect(try capture.differencesWhenServed() == [])
    }

    @Test func profileHoldsOnlyWhatIsOtherwise() throws {
        let files = try Capture(named: "recording-profile").fixture().files
        let account = try JSONReader.value(of: files["account.json"] ?? [])
        let expected: JSONValue = [
            "recording_status": .null, "seen": "no", "price": "0", "is_case_join": true,
            "meta": [
                "price": "-0.07900", "priceUnit": "EUR", "messagingServiceSid": "MG1c2d3e4f5061728394a5b6c7d8e9f001",
            ],
        ]
        #expect(account["profile"] == expected)
    }

    @Test func storedValuesKeepTheirFormAndOrder() throws {
        let files = try Capture(named: "nameless-contact").fixture().files
        let contacts = String(decoding: files["contacts.json"] ?? [], as: UTF8.self)
        for written in ["\"limit\": 1e3,", "\"price\": 1.50,", "\"seats\": 12345678901234567890", "\"score\": -0.0"] {
            #expect(contacts.contains(written), "\(written)")
        }
    }

    @Test(
        arguments: [
            (nil, "reached by the phone that the answer shows", "+919666929552"),
            ("9666 929552", "reached by another phone than an older snapshot has", "+919666929552"),
            ("(91) 9666-929552", "kept as written where it is the same", "(91) 9666-929552"),
        ] as [(JSONValue?, Comment, JSONValue)])
    func contactOfARequestWithoutIdsIsReachedByItsPhone(
        _ known: JSONValue?, _ comment: Comment, _ imported: JSONValue
    ) throws {
        var response = try DocumentedExchange.response()
        for place: JSONPointer in ["/data/cas", "/data/timeline/case", "/data/data/cas"] {
            response[at: place]?["meta"]?["contact"]?["fields"]?["phone"] = known
        }
        let request = try DocumentedExchange.request()
            .with(["id": nil, "threadId": nil, "timelineId": nil, "contactId": nil])
        let capture = Capture(request: request, response: response)
        let contacts = try JSONReader.value(of: try capture.fixture().files["contacts.json"] ?? [])
        #expect(contacts[at: "/0/fields/phone"] == imported, comment)
        #expect(try capture.differencesWhenServed() == [])
    }

    @Test(
        arguments: [
            ("/data/cas/users/0/shoeSize", "/data/cas/users/0/shoeSize: nothing instead of 44"),
            (
                "/data/timeline/case/lastMessage/shoeSize",
                "/data/timeline/case/lastMessage/shoeSize: nothing instead of 44"
            ),
            ("/data/data/sender/shoeSize", "/data/data/sender/shoeSize: nothing instead of 44"),
            ("/data/timeline/shoeSize", "/data/timeline/shoeSize: nothing instead of 44"),
            ("/shoeSize", "/shoeSize: nothing instead of 44"),
            ("/data/data/status", #"/data/data/status: "sent" instead of 44"#),
            ("/data/data/meta/numSegments", #"/data/data/meta/numSegments: "1" instead of 44"#),
            ("/data/data/is_new_case", "/data/data/is_new_case: false instead of 44"),
        ] as [(JSONPointer, String)])
    func whatNoRuleAllowsIsToldAsADeparture(_ place: JSONPointer, _ departure: String) throws {
        let departures = try Capture(documentedBut: place, 44).fixture().departures
        #expect(departures.map(\.description) == [departure])
    }
}
