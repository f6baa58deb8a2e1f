import HTTPTypes
import Testing

@testable import AcquireAPI

/// What a request asks to befall it by `Prefer`.
@Suite struct PreferenceTests {
    private let emulation: Emulation

    init() throws {
        emulation = try Emulation()
    }

    private func applied(_ answer: Emulation.Answer) -> String? {
        HTTPField.Name("Preference-Applied").flatMap { answer.headerFields[$0] }
    }

    @Test(
        arguments: [
            ("code=503", 503, "code=503", 0), ("CODE = \"429\" ; strict", 429, "code=429", 0),
            ("respond-async, code=503, wait=10", 503, "code=503", 0), ("code=503, code=abc", 503, "code=503", 0),
            ("code=200", 200, "code=200", 1), ("code=503, accepted=true", 503, "code=503, accepted=true", 1),
            ("accepted=true", 200, "accepted=true", 1), ("foo=\"a, code=503\"", 200, nil, 1),
            ("return=minimal", 200, nil, 1), ("", 200, nil, 1),
        ] as [(String, Int, String?, Int)])
    func befallsTheRequest(_ preference: String, _ status: Int, _ told: String?, _ stored: Int) throws {
        let answer = try emulation.send(Emulation.sms(), preferring: preference)
        #expect(answer.status == status)
        #expect(applied(answer) == told)
        #expect(try emulation.storedTexts().count == stored)
    }

    @Test func answersInTheErrorFormat() throws {
        let answer = try emulation.send(Emulation.sms(), preferring: "code=403")
        let details = "The request's Prefer asks for 403."
        #expect(answer.problems == [.init(title: "ERROR_UNAUTHORIZED_ACCESS", details: details)])
        #expect(try emulation.admin(.get, "/requests").json[at: "/data/0/fault"] == "Prefer")
    }

    @Test(arguments: [("delay=250ms", 250), ("code=503, delay=1.5s", 1_500), ("delay=0", 0)])
    func delaysTheAnswer(_ preference: String, _ milliseconds: Int) throws {
        let request = try emulation.request(Emulation.sms(), preferring: preference)
        #expect(try emulation.delay(of: request) == .milliseconds(milliseconds))
    }

    @Test(
        arguments: [
            ("code=5", "'Prefer: code' takes 200, or a number from 300 to 599 other than 304, not '5'."),
            ("code=304", "'Prefer: code' takes 200, or a number from 300 to 599 other than 304, not '304'."),
            ("code", "'Prefer: code' takes 200, or a number from 300 to 599 other than 304, not ''."),
            ("delay=fast", "'Prefer: delay' takes a time such as 200ms, 5s or 2m, of 5m at the most, not 'fast'."),
            ("delay=6m", "'Prefer: delay' takes a time such as 200ms, 5s or 2m, of 5m at the most, not '6m'."),
            ("code=503, accepted=yes", "'Prefer: accepted' takes true or false, not 'yes'."),
            (
                "accepted=false",
                "'Prefer: accepted=false' needs what the client is told: add a code, such as code=503."
            ),
        ])
    func badValueIsRefused(_ preference: String, _ details: String) throws {
        let answer = try emulation.send(Emulation.sms(), preferring: preference)
        #expect(answer.status == 400)
        #expect(answer.problems == [.init(details: details)])
        #expect(answer.json[at: "/errors/0/source"] == ["header": "Prefer"])
        #expect(try emulation.storedTexts().isEmpty)
    }

    @Test func badValueIsToldBesideTheRest() throws {
        let body = Emulation.sms().with(["id": 7])
        #expect(try emulation.send(body, preferring: "code=x").problems.count == 2)
        #expect(try emulation.send(body.with(["Body": ""]), preferring: "code=x, delay=x").problems.count == 4)
    }

    @Test func refusedSendIsRefusedWhateverItPrefers() throws {
        let answer = try emulation.send(Emulation.sms(to: "12"), preferring: "code=503")
        #expect(answer.status == 400)
        #expect(applied(answer) == nil)
    }

    @Test func winsOverTheRulesWhichDoNotCountIt() throws {
        try emulation.addRule(#"{"when":{"nth":1},"then":{"status":500}}"#)
        #expect(try emulation.send(Emulation.sms(), preferring: "code=503").status == 503)
        #expect(try emulation.send(Emulation.sms()).status == 500)
    }
}
