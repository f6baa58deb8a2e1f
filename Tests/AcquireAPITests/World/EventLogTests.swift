import Testing

@testable import AcquireAPI

@Suite struct EventLogTests {
    /// Which of the first so many events are there.
    private func present(_ log: EventLog, upTo last: Int) -> [Int] {
        (1...last).filter { log[$0] != nil }
    }

    @Test func holdsTheLatestUpToItsLimit() {
        var log = EventLog(limit: 3)
        for number in 1...5 { #expect((log.append(.reset) != nil) == (number > 3)) }
        #expect(present(log, upTo: 7) == [3, 4, 5])
        #expect(log.evictedCount == 2)
    }

    @Test func goesOnCountingBehindWhatItForgot() {
        var log = EventLog(limit: 3)
        for _ in 1...4 { _ = log.append(.reset) }
        log.removeAll()
        #expect(present(log, upTo: 7) == [])
        _ = log.append(.reset)
        #expect(present(log, upTo: 7) == [5])
        for _ in 6...9 { _ = log.append(.reset) }
        #expect(present(log, upTo: 12) == [7, 8, 9])
        #expect(log.evictedCount == 6)
    }

    @Test func holdsNothingWithALimitOfZero() {
        var log = EventLog(limit: 0)
        #expect(log.append(.reset) != nil)
        #expect(log.latestID == 1 && log.evictedCount == 1 && log[1] == nil)
    }
}
