import HTTPTypes
import TestSupport
import Testing

@testable import AcquireAPI

/// Which sends fault rules befall, and what they do.
@Suite struct FaultRuleTests {
    private let emulation: Emulation

    init() throws {
        emulation = try Emulation()
    }

    /// The statuses of some sends.
    private func statuses(_ count: Int, of emulation: Emulation? = nil) throws -> [Int] {
        let emulation = emulation ?? self.emulation
        return try (1...count).map { try emulation.send(Emulation.sms("\($0)")).status }
    }

    @Test func showsARuleWithItsCounts() throws {
        let rule = #"{"when":{"text":{"regex":"^c"},"times":3},"then":{"status":503}}"#
        let made = try emulation.addRule(rule)
        #expect(made.status == 201)
        let shown = #"{"id":1,"when":{"text":{"regex":"^c"},"times":3},"then":{"status":503},"#
        #expect(made.bytesAsText == #"{"data":\#(shown)"seen":0,"matched":0,"left":3}}"#)
        #expect(try emulation.send(Emulation.sms("code")).status == 503)
        #expect(try emulation.send(Emulation.sms("hello")).status == 200)
        let counted = shown + #""seen":1,"matched":1,"left":2}"#
        #expect(try emulation.admin(.get, "/faults/1").bytesAsText == #"{"data":\#(counted)}"#)
        #expect(try emulation.admin(.get, "/faults").bytesAsText == #"{"data":[\#(counted)],"total":1}"#)
        #expect(try emulation.admin(.get, "/faults?sandbox=other").bytesAsText == #"{"data":[],"total":0}"#)
    }

    @Test func goesWhenItIsDeleted() throws {
        for _ in 1...3 { try emulation.addRule(#"{"then":{"status":500}}"#) }
        let removed = try emulation.admin(.delete, "/faults/2")
        #expect(removed.status == 204 && removed.bytes.isEmpty)
        #expect(try emulation.admin(.get, "/faults").json["total"] == 2)
        let gone = try emulation.admin(.get, "/faults/2")
        #expect(gone.status == 404)
        let details = "There is no fault rule '2' in this sandbox: GET /__admin/faults shows those there are."
        #expect(gone.text == Emulation.Answer.refusal(details, status: 404))
        let all = try emulation.admin(.delete, "/faults")
        #expect(all.status == 204 && all.bytes.isEmpty)
        #expect(try statuses(1) == [200])
        #expect(try emulation.addRule(#"{"then":{"status":500}}"#).json[at: "/data/id"] == 4)
    }

    @Test(
        arguments: [
            (#"{"nth":3}"#, [200, 200, 503, 200, 200, 200]),
            (#"{"every":2}"#, [200, 503, 200, 503, 200, 503]),
            (#"{"times":2}"#, [503, 503, 200, 200, 200, 200]),
            (#"{"every":2,"times":1}"#, [200, 503, 200, 200, 200, 200]),
            (#"{"text":"4"}"#, [200, 200, 200, 503, 200, 200]),
            (#"{"text":{"regex":"[1-3]"},"nth":2}"#, [200, 503, 200, 200, 200, 200]),
            (#"{"to":"+91 9666 929552","from":{"regex":"8609$"}}"#, [503, 503, 503, 503, 503, 503]),
            (#"{"to":"+14155550100"}"#, [200, 200, 200, 200, 200, 200]),
            (#"{"probability":0}"#, [200, 200, 200, 200, 200, 200]),
            (#"{"probability":1}"#, [503, 503, 503, 503, 503, 503]),
        ] as [(String, [Int])])
    func befallsTheSendsThatItsConditionsTake(_ when: String, _ expected: [Int]) throws {
        try emulation.addRule(#"{"when":\#(when),"then":{"status":503}}"#)
        #expect(try statuses(6) == expected)
    }

    @Test func takesTheFirstRuleThatMatchesAndCountsInAll() throws {
        try emulation.addRule(#"{"when":{"every":2},"then":{"status":502}}"#)
        try emulation.addRule(#"{"when":{"nth":3},"then":{"status":503}}"#)
        try emulation.addRule(#"{"when":{"times":1},"then":{"accepted":true}}"#)
        try emulation.addRule(#"{"then":{"status":504}}"#)
        #expect(try statuses(5) == [200, 502, 503, 502, 504])
        let rules = try emulation.admin(.get, "/faults").json["data"]?.arrayValue ?? []
        #expect(rules.map { $0["seen"]?.intValue } == [5, 5, 5, 5])
        #expect(rules.map { $0["matched"]?.intValue } == [2, 1, 1, 1])
        #expect(rules.map { $0["left"] } == [.null, 0, 0, .null])
    }

    @Test func drawsTheSameFromTheSameSeed() throws {
        let runs = try ([1, 1, 2] as [UInt64]).map { seed in
            let emulation = try Emulation(seed: seed)
            try emulation.addRule(#"{"when":{"probability":0.5},"then":{"status":503}}"#)
            return try statuses(64, of: emulation)
        }
        #expect(runs[0] == runs[1])
        #expect(runs[0] != runs[2])
        #expect(16...48 ~= runs[0].filter { $0 == 503 }.count)
    }

    @Test func passesOverSendsThatAreRefusedAnyway() throws {
        try emulation.addRule(#"{"when":{"nth":1},"then":{"status":503}}"#)
        #expect(try emulation.send(Emulation.sms(to: "12")).status == 400)
        #expect(try emulation.send(Emulation.sms().with(["id": 7])).status == 400)
        #expect(try emulation.admin(.get, "/faults/1").json[at: "/data/seen"] == 0)
        #expect(try statuses(2) == [503, 200])
    }

    @Test func storesNothingOfASendThatIsNotAccepted() throws {
        try emulation.addRule(#"{"when":{"times":1},"then":{"status":503}}"#)
        let failed = try emulation.send(Emulation.sms("one"))
        #expect(failed.status == 503)
        let details = "Fault rule 1 answers this send with 503."
        #expect(failed.problems == [.init(title: "ERROR_SERVER_ERROR", details: details)])
        #expect(try emulation.storedTexts().isEmpty)
        #expect(try emulation.send(Emulation.sms("one")).json[at: "/data/data/id"] == 331)
        #expect(try emulation.storedTexts() == ["one"])
    }

    /// A client that sends again after a lost answer sends twice.
    @Test func failsTheTenthSendAfterItWasStored() throws {
        try emulation.addRule(#"{"when":{"nth":10},"then":{"status":503,"accepted":true}}"#)
        #expect(try statuses(10) == Array(repeating: 200, count: 9) + [503])
        #expect(try emulation.send(Emulation.sms("10")).json[at: "/data/data/id"] == 341)
        #expect(try emulation.storedTexts().suffix(2) == ["10", "10"])
        let last = try emulation.admin(.get, "/messages?order=desc&limit=2").json["data"]
        #expect(last?[0]?["answered"] == 200)
        #expect(last?[1]?["answered"] == 503)
        let request = try emulation.admin(.get, "/messages/340").json["request"]
        #expect(request?["fault"] == "1")
        #expect(request?[at: "/answer/errors/0/status"] == "503")
        #expect(request?["reason"] == "ERROR_SERVER_ERROR: Fault rule 1 answers this send with 503.")
    }

    @Test func tellsWhatTheClientWasToldOfACutConnection() throws {
        try emulation.addRule(#"{"when":{"nth":1},"then":{"connection":"reset","accepted":true}}"#)
        try emulation.addRule(#"{"when":{"nth":2},"then":{"connection":"empty"}}"#)
        for text in ["one", "two"] {
            let body = JSONWriter.bytes(of: Emulation.sms(text))
            _ = try emulation.ask(.post, Emulation.sendPath, body: body, isEmpty: true)
        }
        #expect(try emulation.admin(.get, "/messages").json[at: "/data/0/answered"] == "reset")
        #expect(try emulation.storedTexts() == ["one"])
        let requests = try emulation.admin(.get, "/requests").json["data"]
        #expect(requests?[0]?["answered"] == "reset")
        #expect(requests?[0]?["answer"] == .null)
        #expect(requests?[1]?["answered"] == "empty")
        #expect(requests?[1]?["messageId"] == .null)
    }

    @Test func answersWithTwiliosError() throws {
        try emulation.addRule(#"{"then":{"twilioError":21612}}"#)
        let answer = try emulation.send(Emulation.sms())
        #expect(answer.status == 400)
        let details =
            "The 'To' phone number +919666929552 is not currently reachable using the 'From' phone number via SMS."
        #expect(answer.problems == [.init(key: "/To", code: "21612", details: details)])
    }

    @Test func answersWithTheTitleAndDetailsThatAreGiven() throws {
        try emulation.addRule(
            #"{"then":{"twilioError":"21611","status":429,"title":"ERROR_SERVER_ERROR","details":"Slow down."}}"#)
        let answer = try emulation.send(Emulation.sms())
        #expect(answer.status == 429)
        #expect(
            answer.problems == [.init(title: "ERROR_SERVER_ERROR", key: "/From", code: "21611", details: "Slow down.")])
    }

    @Test(
        arguments: [
            (#"{"body":"<html>","status":502}"#, 502, "<html>"), (#"{"body":""}"#, 200, ""),
            (#"{"body":{"a":[1.0]},"status":202}"#, 202, #"{"a":[1.0]}"#), (#"{"body":null}"#, 200, "null"),
        ] as [(String, Int, String)])
    func answersWithABodyAsItStands(_ then: String, _ status: Int, _ body: String) throws {
        try emulation.addRule(#"{"then":\#(then)}"#)
        let answer = try emulation.ask(
            .post, Emulation.sendPath, body: JSONWriter.bytes(of: Emulation.sms()), isEmpty: true)
        #expect(answer.status == status)
        #expect(answer.bytesAsText == body)
        #expect(try emulation.storedTexts().isEmpty)
    }

    @Test func delaysAsLongAsTheDistributionSays() throws {
        func delays(_ distribution: String) throws -> [Duration] {
            let emulation = try Emulation()
            try emulation.addRule(#"{"then":{"delay":\#(distribution)}}"#)
            return try (0..<100).map { _ in try emulation.delay() }
        }
        #expect(try delays(#"{"fixed":"200ms"}"#) == Array(repeating: .milliseconds(200), count: 100))
        let uniform = try delays(#"{"uniform":["10ms","80ms"]}"#)
        #expect(uniform.allSatisfy { .milliseconds(10) ... .milliseconds(80) ~= $0 })
        #expect(Set(uniform).count > 30)
        #expect(try delays(#"{"uniform":["10ms","80ms"]}"#) == uniform)
        let logNormal = try delays(#"{"lognormal":{"median":"90ms","sigma":0.4}}"#)
        #expect(.milliseconds(75) ... .milliseconds(105) ~= logNormal.sorted()[50])
        #expect(Set(logNormal).count > 50)
        #expect(try delays(#"{"lognormal":{"median":"5m","sigma":10}}"#).max() == .seconds(300))
        #expect(try Set(delays(#"{"lognormal":{"median":"90ms","sigma":0}}"#)) == [.milliseconds(90)])
    }

    @Test func beginsWithTheRulesOfTheSettings() throws {
        var settings = SandboxSettings()
        settings.faults = try FaultRule.rules(of: [["when": ["nth": 2], "then": ["status": 503]]])
        let emulation = try Emulation(settings: settings)
        #expect(try statuses(3, of: emulation) == [200, 503, 200])
        #expect(try emulation.admin(.get, "/faults?sandbox=other").json[at: "/data/0/left"] == 1)
    }

    @Test func takesNoMoreThanAThousandRules() throws {
        var settings = SandboxSettings()
        let rule: JSONValue = ["then": ["status": 503]]
        settings.faults = try FaultRule.rules(of: .array(Array(repeating: rule, count: 1_000)))
        let answer = try Emulation(settings: settings).admin(.post, "/faults", rule)
        #expect(answer.status == 400)
        let details = "This sandbox has 1000 fault rules, the most there can be: delete some."
        #expect(answer.text == Emulation.Answer.refusal(details))
    }

    @Test func nothingIsLeftOfANumberThatHasPassed() throws {
        try emulation.addRule(#"{"when":{"nth":2},"then":{"status":502}}"#)
        try emulation.addRule(#"{"when":{"nth":2},"then":{"status":503}}"#)
        try emulation.addRule(#"{"when":{"nth":2,"probability":0},"then":{"status":504}}"#)
        func left() throws -> [Int?] {
            (try emulation.admin(.get, "/faults").json["data"]?.arrayValue ?? []).map { $0["left"]?.intValue }
        }
        #expect(try statuses(1) == [200])
        #expect(try left() == [1, 1, 1])
        #expect(try statuses(1) == [502])
        #expect(try left() == [0, 0, 0])
    }

    /// What selects a send is found out before the sandbox is locked, and anew where the rules have changed meanwhile.
    @Test func selectionHoldsUntilTheRulesChange() throws {
        let sandbox = emulation.world.sandbox(.default)
        let body = JSONWriter.bytes(of: Emulation.sms("code"))
        let request = try SendSMSRequest(parsing: body, nil, isStrict: false) { sandbox.senders }
        let rule = try FaultRule(["when": ["text": ["regex": "^c"]], "then": ["status": 503]])
        var plan = FaultPlan([rule])
        let selection = plan.rules.selection(of: request)
        let pace = sandbox.beginning.settings.pace
        for _ in 1...2 {
            let effect = plan.effect(on: request, selection, drawingFrom: sandbox.beginning.ids, pace: pace)
            #expect(effect?.name == "1")
        }
        #expect(plan.entries[0].matched == 2)
        #expect(plan.isCurrent(selection))
        let changes: [(inout FaultPlan) -> Void] = [{ $0.add(rule) }, { _ = $0.remove(1) }, { $0.removeAll() }]
        for change in changes {
            var changed = plan
            change(&changed)
            #expect(!changed.isCurrent(selection))
        }
        #expect(plan.isCurrent(selection))
        #expect(!plan.isCurrent(nil))
        #expect(FaultPlan().isCurrent(nil))
    }

    @Test func countsEverySendWhileRulesComeAndGo() throws {
        try emulation.addRule(#"{"when":{"text":{"regex":"h"}},"then":{"accepted":true}}"#)
        let clients = (0..<2).map { _ in
            BackgroundThread { [emulation] in
                try (0..<100).map { _ in try emulation.send(Emulation.sms()).status }
            }
        }
        for _ in 0..<100 {
            let id = try emulation.addRule(#"{"then":{"status":503}}"#).json[at: "/data/id"]?.intValue
            #expect(try emulation.admin(.delete, "/faults/\(id ?? 0)").status == 204)
        }
        for client in clients { #expect(try Set(client.result()) == [200]) }
        let rule = try emulation.admin(.get, "/faults/1").json["data"]
        #expect(rule?["seen"] == 200 && rule?["matched"] == 200)
    }
}

extension Emulation.Answer {
    /// The body as text.
    var bytesAsText: String { String(decoding: bytes, as: UTF8.self) }
}
