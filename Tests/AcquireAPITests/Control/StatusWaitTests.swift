@testable import AcquireAPI
import Testing

@Suite("Waiting for a status") struct StatusWaitTests {
    private static var quick: SandboxSettings {
        var settings = SandboxSettings()
        settings.pace = DeliveryPlan.Pace(sending: 1, sent: 2, delivered: 3)
        return settings
    }

    private let emulation: Emulation

    init() throws {
        emulation = try Emulation()
    }

    private func advance(_ milliseconds: Int) {
        emulation.world.sandbox(.default).change { state in
            state.clock = state.clock.advanced(byMilliseconds: milliseconds)
            state.clockChanged()
        }
    }

    @Test func endsWhenTheRunningClockBringsTheStatus() async throws {
        let emulation = try Emulation(clock: .running, settings: Self.quick)
        let before = try emulation.wait("?status=delivered&count=2")
        try emulation.send("one")
        try emulation.send("two")
        await before.wait()
        #expect(before.status == 200)
        #expect(before.json["data"]?.arrayValue?.map { $0["status"] } == ["delivered", "delivered"])
        #expect(try emulation.wait("?status=delivered&count=2").status == 200)
    }

    @Test func endsWhenTheClockIsAdvanced() throws {
        try emulation.send("one")
        let sending = try emulation.wait("?status=sending")
        let delivered = try emulation.wait("?status=delivered&to=+15005550100")
        #expect(try emulation.wait("?status=queued").status == 200)
        advance(199)
        #expect(sending.status == nil)
        advance(1)
        #expect(sending.status == 200)
        #expect(delivered.status == nil)
        advance(800)
        #expect(delivered.json[at: "/data/0/history"]?.arrayValue?.count == 4)
    }

    @Test func countsOnlyThoseThatStillHaveTheStatus() throws {
        try emulation.send("one")
        let queued = try emulation.wait("?status=queued&count=2")
        advance(200)
        try emulation.send("two")
        #expect(queued.status == nil)
        try emulation.send("three")
        #expect(queued.json["data"]?.arrayValue?.map { $0["body"] } == ["two", "three"])
    }

    @Test func countsAnewWhereTheClockGoesBack() throws {
        try emulation.send("one")
        let pending = try emulation.wait("?status=delivered&count=2")
        advance(1_000)
        advance(-1_000)
        try emulation.send("two")
        advance(999)
        #expect(pending.status == nil)
        advance(1)
        #expect(pending.json["total"] == 2)
    }

    @Test func tellsTheStatusThatANearMissHas() throws {
        try emulation.send("one")
        let pending = try emulation.wait("?status=delivered&timeout=0")
        advance(500)
        pending.passDeadline()
        #expect(
            pending.json[at: "/nearest/0/differs"] == [
                ["field": "status", "expected": "delivered", "actual": "sent"]
            ])
    }

    @Test func keepsNothingOfEvictedMessagesWhileTheClockStands() throws {
        var settings = SandboxSettings()
        settings.limits.messages = 2
        let emulation = try Emulation(settings: settings)
        let pending = try emulation.wait("?status=failed")
        for number in 0..<300 { try emulation.send("\(number)") }
        let counts = emulation.world.sandbox(.default).read { ($0.audience.feed.count, $0.audience.waiters.count) }
        #expect(counts.0 <= 204)
        #expect(counts.1 == 1)
        #expect(pending.status == nil)
    }

    @Test func takesStatusesInTheOrderInWhichTheyAreDue() throws {
        for text in ["one", "two", "three"] {
            try emulation.send(text)
            advance(10)
        }
        let sandbox = emulation.world.sandbox(.default)
        var feed = StatusFeed()
        feed.start(with: sandbox.read { $0.journal.all }, at: sandbox.now)
        var told: [String] = []
        while let due = feed.takeNext(at: sandbox.now.advanced(byMilliseconds: 10_000)) {
            told.append("\(due.message.sequence) \(due.change.status)")
        }
        let expected = ["sending", "sent", "delivered"].flatMap { status in (1...3).map { "\($0) \(status)" } }
        #expect(told == expected)
        #expect(feed.count == 0)
    }

    @Test func endsEveryWaitWithTheErrorWhereTheSandboxIsReset() throws {
        let waiting = [try emulation.wait(""), try emulation.wait("?never"), try emulation.wait("?to=+15005550100")]
        emulation.world.sandbox(.default).change { $0.dismissWaiters(APIError(.conflict, "The sandbox was reset.")) }
        #expect(waiting.map(\.status) == [409, 409, 409])
        #expect(waiting[0].json[at: "/errors/0/title"] == "ERROR_CONFLICT")
    }

    @Test func waitsWithoutAServer() async throws {
        let sandbox = emulation.world.sandbox(.default)
        let emulation = emulation
        async let outcome = sandbox.outcome(of: Expectation(), within: .seconds(60))
        try emulation.send("one")
        guard case .met(let report) = await outcome else { throw Emulation.Unanswered() }
        #expect(report.found.map(\.text) == ["one"])
        guard case .missed(let missed) = await sandbox.outcome(of: Expectation(count: 2), within: .zero) else {
            throw Emulation.Unanswered()
        }
        #expect(missed.found.count == 1)
        let cancelled = Task { await sandbox.outcome(of: Expectation(count: 2), within: .seconds(60)) }
        cancelled.cancel()
        guard case .missed = await cancelled.value else { throw Emulation.Unanswered() }
        #expect(sandbox.read { $0.audience.waiters.isEmpty })
    }
}
