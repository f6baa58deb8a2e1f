@testable import AcquireAPI
import HTTPTypes
import Testing

@Suite("What a sandbox remembers") struct JournalTests {
    private static func limits(messages: Int = 100_000, requests: Int = 10_000) -> SandboxSettings {
        var settings = SandboxSettings()
        settings.limits.messages = messages
        settings.limits.requests = requests
        return settings
    }

    /// Copies of a message that was sent, with ids of their own, to as many recipients.
    private func messages(_ count: Int) throws -> (numbers: [PhoneNumber], messages: [SMSMessage]) {
        let emulation = try Emulation()
        try emulation.send("hi")
        let sent = try #require(emulation.world.sandbox(.default).change { $0.journal[id: 331] })
        let numbers = try (0..<count).map { try #require(PhoneNumber(normalizing: "+1500\(1_000_000 + $0)")) }
        let messages = numbers.enumerated().map { index, number in
            SMSMessage(
                sequence: index + 1,
                id: 331 + index,
                sid: MessageSid(0, UInt64(index)),
                at: sent.place,
                in: sent.context,
                with: number,
                text: sent.text,
                sms: sent.sms,
                segments: sent.segments,
                accepted: sent.accepted,
                requestID: sent.requestID,
                answered: sent.answered,
            )
        }
        return (numbers, messages)
    }

    @Test func countsWhatWasEvictedInEveryAnswerThatCouldHaveShownIt() throws {
        let emulation = try Emulation(settings: Self.limits(messages: 3, requests: 2))
        for number in 1...5 { try emulation.send("text \(number)") }
        let list = try emulation.ask(.get, "/__admin/messages", authorization: nil).json
        #expect(list["data"]?.arrayValue?.map { $0["sequence"] } == [3, 4, 5])
        #expect(list["evicted"] == 2)
        #expect(list["total"] == 3)
        let one = try emulation.ask(.get, "/__admin/messages/331", authorization: nil)
        let details =
            "There is no message '331' in this sandbox: give its id or sid. 2 have been evicted since there was no room for them."
        let body = """
            {"message":"\(details)","errors":[{"status":"404","title":"ERROR_RECORD_NOT_FOUND","details":"\(details)"}]}
            """
        #expect(one.status == 404)
        #expect(String(decoding: one.bytes, as: UTF8.self) == body)
        let requests = try emulation.ask(.get, "/__admin/requests", authorization: nil).json
        #expect(requests["data"]?.arrayValue?.count == 2)
        #expect(requests["evicted"] == 3)
        #expect(try emulation.wait("").json["evicted"] == 2)
        let missed = try emulation.wait("?text=other&timeout=0")
        missed.passDeadline()
        #expect(missed.json["evicted"] == 2)
        #expect(missed.json[at: "/errors/0/details"]?.stringValue?.contains("2 have been evicted") == true)
        #expect(try emulation.wait("?never=true").json["evicted"] == 2)
    }

    @Test func aWaiterKeepsWhatCameThoughItBeEvictedMeanwhile() throws {
        let emulation = try Emulation(settings: Self.limits(messages: 2))
        let pending = try emulation.wait("?count=4")
        for number in 1...4 { try emulation.send("\(number)") }
        #expect(pending.json["data"]?.arrayValue?.map { $0["body"] } == ["1", "2", "3", "4"])
        #expect(pending.json["evicted"] == 2)
    }

    @Test func holdsNothingOfEvictedMessages() throws {
        var (numbers, messages) = try messages(1_000)
        var journal = MessageJournal(limit: 10)
        for message in messages { journal.append(message) }
        weak let first = messages[0]
        weak let last = messages[999]
        messages = []
        #expect(first == nil)
        #expect(last != nil)
        #expect(journal.count == 10)
        #expect(journal.evictedCount == 990)
        #expect(journal.messages(to: numbers[989]).isEmpty)
        #expect(journal.messages(to: numbers[990]).count == 1)
        #expect(journal[id: 331 + 989] == nil)
        #expect(journal[sid: MessageSid(0, 989)] == nil)
        #expect(journal[id: 331 + 990]?.sequence == 991)
        #expect(journal[sid: MessageSid(0, 990)]?.sequence == 991)
    }

    @Test func holdsNoMoreMemoryOfLargeAnswersThanItsLimit() {
        var journal = RequestJournal(limit: 10_000)
        for number in 0..<100 {
            let request = JournaledRequest(number: number, bodySize: 1 << 20, answerSize: 2 << 20)
            #expect(request.body.utf8.count == JournaledRequest.longestBody)
            journal.append(request)
        }
        #expect(journal.entries.count == RequestJournal.mostWeight / ((2 << 20) + 16_384 + 513))
        #expect(journal.entries.count + journal.evictedCount == 100)
        #expect(journal[RequestID(bits: 0)] == nil)
        #expect(journal[RequestID(bits: 99)] != nil)
    }

    /// To search through a thousand times as many would take a thousand times as long.
    @Test func findsAsFastAmong100000MessagesAsAmong100() throws {
        let (numbers, messages) = try messages(100_000)
        func fastest(among count: Int) -> Duration {
            var journal = MessageJournal(limit: 100_000)
            for message in messages.prefix(count) { journal.append(message) }
            let filters = numbers.prefix(100).map { number in
                var filter = MessageFilter()
                filter.to = number
                return filter
            }
            let now = messages[0].accepted
            var found = 0
            let durations = (0..<20).map { _ in
                ContinuousClock().measure {
                    for index in 0..<100 {
                        found += journal.page(filters[index], .ascending, limit: 10, at: now).total
                        if journal[id: 331 + index] != nil { found += 1 }
                        if journal[sid: MessageSid(0, UInt64(index))] != nil { found += 1 }
                    }
                }
            }
            #expect(found == 20 * 300)
            return durations.min() ?? .zero
        }
        #expect(fastest(among: 100_000) < fastest(among: 100) * 20)
    }
}
