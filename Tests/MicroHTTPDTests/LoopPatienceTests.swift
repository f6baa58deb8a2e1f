import Testing

@testable import MicroHTTPD

@Suite struct LoopPatienceTests {
    private var patience = LoopPatience()

    /// How long the loop may wait after so many runs, of each of which nothing came.
    private mutating func wait(afterIdleRuns count: Int) -> Int32 {
        for _ in 0..<count { patience.noteRun() }
        return patience.milliseconds
    }

    @Test mutating func waitsWhereManyRunsInARowBringNothing() {
        patience.unfinishedRequests = 1
        #expect(wait(afterIdleRuns: 31) == 0)
        #expect(wait(afterIdleRuns: 1) == 1)
        #expect(wait(afterIdleRuns: 10_000) == 1)
        patience.unfinishedRequests = 0
        patience.handshakes = 1
        #expect(wait(afterIdleRuns: 1) == 1)
    }

    @Test mutating func doesNotWaitWhereSomethingCame() {
        patience.unfinishedRequests = 1
        #expect(wait(afterIdleRuns: 100) == 1)
        patience.steps += 1
        #expect(wait(afterIdleRuns: 1) == 0)
        #expect(wait(afterIdleRuns: 31) == 0)
        #expect(wait(afterIdleRuns: 1) == 1)
    }

    @Test mutating func doesNotWaitWhereNobodyStopsInTheMiddle() {
        #expect(wait(afterIdleRuns: 100) == 0)
    }
}
