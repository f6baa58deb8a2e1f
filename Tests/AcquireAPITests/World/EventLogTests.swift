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

    /// The events with these ids as `m` and `r`, the message and the request of one send, and `-` where there is none.
    private func text(of log: EventLog, _ ids: ClosedRange<Int>) -> String {
        ids.map { id in
            switch log[id] {
            case .message: "m"
            case .request: "r"
            case .reset: "0"
            case .status, nil: "-"
            }
        }.joined()
    }

    @Test func tellsOfASendTwice() throws {
        let emulation = try Emulation()
        try emulation.send("hi")
        let entry = emulation.world.sandbox(.default).read { Array($0.requests.entries).last?.object }
        let sent = try #require(entry as? SentSMS)
        var log = EventLog(limit: 3)
        #expect(log.append(sent) == nil)
        #expect(text(of: log, 1...3) == "mr-")
        #expect(log.append(sent) == nil)
        // Of the first send the request is still there.
        #expect(text(of: log, 1...5) == "-rmr-" && log.evictedCount == 1)
        #expect(log.append(.reset) != nil)
        #expect(text(of: log, 1...6) == "--mr0-" && log.evictedCount == 2)
        #expect(log.append(sent) != nil)
        #expect(text(of: log, 1...8) == "----0mr-" && log.evictedCount == 4)
        log.removeAll()
        _ = log.append(sent)
        #expect(text(of: log, 1...10) == "-------mr-" && log.evictedCount == 7)
        guard case .request(let request) = log[9], case .message(let message) = log[8] else {
            throw Emulation.Unanswered()
        }
        #expect(message === sent.message && request.id == sent.id && request.messageID == message.id)
    }

    /// The request journal, which has the same requests, lets them go too.
    @Test func holdsNoMoreMemoryOfLargeAnswersThanItsLimit() {
        var log = EventLog(limit: 10_000)
        for number in 0..<100 {
            _ = log.append(.request(JournaledRequest(number: number, bodySize: 0, answerSize: 2 << 20)))
        }
        let left = EventLog.mostWeight / ((2 << 20) + 513)
        #expect(present(log, upTo: 101) == Array((101 - left)...100))
        #expect(log.evictedCount == 100 - left)
        log.removeAll()
        for _ in 0..<2 { _ = log.append(.reset) }
        #expect(present(log, upTo: 103) == [101, 102])
    }

    @Test func holdsNothingWithALimitOfZero() {
        var log = EventLog(limit: 0)
        #expect(log.append(.reset) != nil)
        #expect(log.latestID == 1 && log.evictedCount == 1 && log[1] == nil)
    }
}
