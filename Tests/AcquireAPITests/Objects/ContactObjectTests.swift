import AcquireAPI
import HTTPTypes
import Testing

/// `GET crm/objects/contact/{id}` and `POST crm/objects/contact`.
@Suite struct ContactObjectTests {
    private let emulation: Emulation

    init() throws {
        emulation = try Emulation()
    }

    @Test func showsAContactWithItsCases() throws {
        let answer = try emulation.api(.get, "crm/objects/contact/597718")
        #expect(answer.status == 200)
        let sent = try DocumentedExchange.response()
        let contact = try #require(sent[at: "/data/cas/meta/contact"]?.objectValue)
        let users = try #require(sent[at: "/data/cas/users"])
        var shown = JSONObject(contact.map { (key: $0.key == "companyId" ? "company" : $0.key, value: $0.value) })
        var found = try #require(sent[at: "/data/cas"])
        for key in ["users", "timeline"] { found[key] = nil }
        found["users"] = users
        shown["cases"] = [found]
        #expect(answer.json == ["data": .object(shown)])
        #expect(answer.json["data"]?.objectValue?.keys == shown.keys)
    }

    @Test func namesTheCompanyByItsID() throws {
        _ = try emulation.control(.post, "contacts", #"{"id":700001,"companyId":12}"#)
        let shown = try emulation.api(.get, "crm/objects/contact/700001").json["data"]
        #expect(shown?["company"] == ["id": 12])
        #expect(shown?["companyId"] == nil)
        #expect(shown?["cases"] == [])
    }

    @Test func refusesAnIDThatThereIsNotAndParameters() throws {
        let details = "No such object: there is no contact 7 in this sandbox."
        let missing = try emulation.api(.get, "crm/objects/contact/7")
        #expect(missing.status == 404)
        #expect(missing.text == Emulation.Answer.refusal(details, status: 404))
        let answer = try emulation.api(.get, "crm/objects/contact/597718?select=id")
        #expect(
            answer.text == Emulation.Answer.refusal("There is no parameter 'select': this takes none.", of: "select"))
    }

    @Test func makesAContactAndEchoesIt() throws {
        let body = #"{"fields":{"name":"Ada","phone":"(500) 555-0177","vip":[true]},"clientType":"web","other":1}"#
        let answer = try emulation.api(.post, "crm/objects/contact", body)
        #expect(answer.status == 200)
        #expect(
            answer.text == #"{"data":{"id":597719,"clientType":"web","meta":{},"archive":"no","companyId":null,"#
                + #""fields":{"name":"Ada","phone":"(500) 555-0177","vip":[true]}}}"#)
        let shown = try emulation.api(.get, "crm/objects/contact/597719").json["data"]
        #expect(shown?["dateCreated"] == "2021-03-19T11:11:56.000Z")
        #expect(shown?["clientName"] == .null)
        #expect(shown?["fields"] == answer.json[at: "/data/fields"])
    }

    @Test func aMadeContactTakesMessages() throws {
        _ = try emulation.api(.post, "crm/objects/contact", #"{"fields":{"phone":"+1 (500) 555-0177"}}"#)
        let sent = try emulation.text("hi", to: "+15005550177").json
        #expect(sent[at: "/data/data/contactId"] == 597719)
        #expect(sent[at: "/data/data/is_new_contact"] == false)
    }

    @Test(arguments: [(#""517""#, true), ("517", true), (#""1""#, false)])
    func expandsACountryThatTheSandboxKnows(_ id: String, _ isKnown: Bool) throws {
        let body = #"{"fields":{"name":"Ada","countryId":\#(id),"ip":"::1"}}"#
        let fields = try emulation.api(.post, "crm/objects/contact", body).json[at: "/data/fields"]
        #expect(fields?.objectValue?.keys == ["name", "country", "countryId", "ip"])
        #expect(fields?[at: "/country/cca2"] == (isKnown ? "US" : nil))
        if !isKnown { #expect(fields?["country"] == .null) }
    }

    @Test(arguments: [
        ("", "The body is empty: send a JSON object.", nil),
        ("[]", "The body is an array: send a JSON object.", nil),
        ("{}", "'fields' is missing: give an object.", "/fields"),
        (#"{"fields":[]}"#, "'fields' takes an object, not an array.", "/fields"),
        (#"{"fields":{"phone":15}}"#, "'phone' takes a string, not 15.", "/fields/phone"),
        (#"{"fields":{"countryId":true}}"#, "'countryId' takes an id, not true.", "/fields/countryId"),
    ])
    func refusesABadContactAndMakesNone(_ body: String, _ details: String, _ pointer: String?) throws {
        let before = try emulation.control(.get, "state").json["contacts"]
        let answer = try emulation.api(.post, "crm/objects/contact", body)
        #expect(answer.status == 400)
        #expect(answer.text == Emulation.Answer.refusal(details, at: pointer))
        #expect(try emulation.control(.get, "state").json["contacts"] == before)
    }

    @Test func tellsAllThatIsWrongWithAContact() throws {
        let answer = try emulation.api(.post, "crm/objects/contact", #"{"fields":{"countryId":[],"ip":1,"name":{}}}"#)
        #expect(answer.problems.map(\.key) == ["/fields/name", "/fields/ip", "/fields/countryId"])
    }

    @Test func takesNoBodySoDeepThatAStateCouldNotHoldIt() throws {
        func body(_ depth: Int) -> String {
            #"{"fields":{"a":"# + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "}}"
        }
        #expect(try emulation.api(.post, "crm/objects/contact", body(63)).status == 400)
        #expect(try emulation.api(.post, "crm/objects/contact", body(62), in: "a").status == 200)
        let chat = try emulation.api(.post, "crm/messenger/chat/create?contactId=597719", in: "a")
        #expect(chat.status == 200)
        let saved = try emulation.control(.get, "state?sandbox=a").text
        #expect(try emulation.control(.put, "state?sandbox=b", saved, isEmpty: true).status == 204)
    }
}
