import HTTPMessage
import HTTPTypes
import Testing

@testable import AcquireAPI

/// How messages fare as time passes.
@Suite struct LifecycleTests {
    private let sandbox: Sandbox
    private let settings: SandboxSettings

    init() throws {
        var settings = SandboxSettings()
        settings.pace = .init(sending: 100, sent: 200, delivered: 300)
        let state = Sandbox.State(try Fixture.documented(), clock: .frozen(try Emulation.instant), settings: settings)
        sandbox = Sandbox(name: .default, state: state, seed: 1, observers: SandboxObservers())
        self.settings = settings
    }

    /// Sends, with a fault rule where one is given.
    private func send(to: String = "+14155550100", rule: JSONValue? = nil) throws -> SMSMessage {
        if let rule {
            let rule = try FaultRule(rule)
            sandbox.change { _ = $0.faults.add(rule) }
        }
        let body = JSONWriter.bytes(of: Emulation.sms(to: to))
        let request = try SendSMSRequest(parsing: body, MagicNumbers(), isStrict: false) { sandbox.senders }
        let key = APIKey(secret: "key", agentID: nil, maySend: true)
        let head = HTTPRequestHead(method: .post, target: Emulation.sendPath, headerFields: [:])
        let caller = SendSMSCaller(
            Principal(key: key, sandbox: .default), Preference([:]), RequestOrigin(head, redacting: KeyRedaction([])))
        let received = HTTPServerRequest(head, body: body, began: .now)
        return try #require(try sandbox.send(request, from: caller, as: received).sent).message
    }

    /// What has become of a message by now, each status with the milliseconds since it was accepted.
    private func history(_ message: SMSMessage) -> [String] {
        message.history(at: sandbox.now).map { change in
            let error = change.errorCode.map { " (\($0))" } ?? ""
            return "\(change.status) \(change.at.milliseconds - message.accepted.milliseconds)\(error)"
        }
    }

    private func advance(_ milliseconds: Int) {
        sandbox.change { $0.clock = $0.clock.advanced(byMilliseconds: milliseconds) }
    }

    @Test func staysQueuedUntilTheClockAdvances() throws {
        let message = try send()
        #expect(history(message) == ["queued 0"])
        advance(99)
        #expect(history(message) == ["queued 0"])
        advance(1)
        #expect(history(message) == ["queued 0", "sending 100"])
        advance(100)
        #expect(message.status(at: sandbox.now) == .sent)
        advance(10_000)
        #expect(history(message) == ["queued 0", "sending 100", "sent 200", "delivered 300"])
    }

    @Test(arguments: [3, 4, 5, 6, 7, 8])
    func endsAsTheErrorThatAMagicNumberSpells(_ digit: Int) throws {
        let message = try send(to: "+1500553000\(digit)")
        advance(1_999)
        #expect(history(message) == ["queued 0", "sending 100", "sent 200"])
        advance(1)
        #expect(history(message).last == "undelivered 2000 (3000\(digit))")
    }

    @Test func staysQueuedForEverWhereAMagicNumberSaysSo() throws {
        let message = try send(to: "+15005530000")
        advance(1_000_000_000)
        #expect(history(message) == ["queued 0"])
    }

    @Test(
        arguments: [
            ("undelivered", ["queued 0", "sending 100", "sent 200", "undelivered 2000 (30003)"]),
            ("failed", ["queued 0", "sending 100", "failed 2000 (30008)"]),
            ("stuck", ["queued 0"]),
            ("slow", ["queued 0", "sending 100", "sent 200", "delivered 10300"]),
            (
                ["status": "undelivered", "errorCode": 30007, "after": "50ms"],
                ["queued 0", "sending 50", "sent 50", "undelivered 50 (30007)"]
            ),
            (["status": "failed", "errorCode": 30001], ["queued 0", "sending 100", "failed 2000 (30001)"]),
            (["status": "delivered", "after": "0"], ["queued 0", "sending 0", "sent 0", "delivered 0"]),
        ] as [(JSONValue, [String])])
    func endsAsARuleSays(_ outcome: JSONValue, _ expected: [String]) throws {
        let message = try send(rule: ["then": ["outcome": outcome]])
        advance(1_000_000_000)
        #expect(history(message) == expected)
    }

    @Test func rulesOutcomeWinsOverAMagicNumbers() throws {
        let message = try send(to: "+15005530003", rule: ["then": ["outcome": "stuck"]])
        advance(1_000_000_000)
        #expect(history(message) == ["queued 0"])
    }

    @Test func answerToTheSendStaysQueued() throws {
        let emulation = try Emulation()
        let answer = try emulation.send(Emulation.sms(to: "+15005530003"))
        #expect(answer.json[at: "/data/data/status"] == "sent")
        #expect(answer.json[at: "/data/data/meta/status"] == "queued")
    }
}
