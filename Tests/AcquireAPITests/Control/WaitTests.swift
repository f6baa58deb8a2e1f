@testable import AcquireAPI
import HTTPMessage
import HTTPTypes
import Testing

@Suite("Waiting for messages") struct WaitTests {
    private let emulation: Emulation

    init() throws {
        emulation = try Emulation()
    }

    private func message(_ id: Int) throws -> String {
        let json = try emulation.ask(.get, "/__admin/messages/\(id)", authorization: nil).json
        return String(decoding: JSONWriter.bytes(of: try #require(json["data"])), as: UTF8.self)
    }

    @Test func answersAtOnceWithWhatIsThere() throws {
        try emulation.send("one")
        let pending = try emulation.wait("?to=%2B15005550100")
        #expect(pending.status == 200)
        #expect(pending.text == #"{"data":[\#(try message(331))],"next":1,"total":1,"evicted":0}"#)
        #expect(pending.deferred.timeout == .seconds(5))
    }

    @Test func answersTheMomentItComes() throws {
        let pending = try emulation.wait("?to=%2B15005550100&text=code&timeout=60s")
        try emulation.send("Your code is 4711", to: "+15005550101")
        try emulation.send("Hello")
        try emulation.send("Your code is 4711", sandbox: "other")
        #expect(pending.status == nil)
        try emulation.send("Your code is 4711")
        #expect(pending.status == 200)
        #expect(pending.text == #"{"data":[\#(try message(333))],"next":3,"total":1,"evicted":0}"#)
    }

    @Test func waitsForAsManyAsAskedFor() throws {
        try emulation.send("one")
        let pending = try emulation.wait("?count=3")
        try emulation.send("two", to: "+15005550101")
        #expect(pending.status == nil)
        try emulation.send("three")
        #expect(pending.json["data"]?.arrayValue?.map { $0["body"] } == ["one", "two", "three"])
    }

    @Test func takesOnlyWhatStandsBehindTheCursor() throws {
        try emulation.send("one")
        let pending = try emulation.wait("?after=1")
        #expect(pending.status == nil)
        try emulation.send("two")
        #expect(pending.json[at: "/data/0/body"] == "two")
        #expect(try emulation.wait("?after=1").json["next"] == 2)
    }

    @Test func tellsWhatWasExpectedWhatWasSeenAndTheNearestMisses() throws {
        try emulation.send("Hello", to: "+15005550101")
        try emulation.send("Hello")
        let pending = try emulation.wait("?to=%2B15005550100&text=code&count=2&timeout=1ms")
        try emulation.send("code 1")
        pending.passDeadline()
        #expect(pending.status == 417)
        let details =
            "Expected 2 messages with to=+15005550100 and text=code within 1ms, but 1 came; there are 3 messages in this sandbox."
        let expected = """
            {"message":"\(details)","errors":[{"status":"417","title":"ERROR_EXPECTATION_FAILED","details":"\(details)"}],\
            "expected":{"to":"+15005550100","text":"code","count":2,"timeout":"1ms"},\
            "seen":{"matched":1,"messages":3},"data":[\(try message(333))],"nearest":[\
            {"message":\(try message(332)),"differs":[{"field":"text","expected":"code","actual":"Hello"}]},\
            {"message":\(try message(331)),"differs":[\
            {"field":"to","expected":"+15005550100","actual":"+15005550101"},\
            {"field":"text","expected":"code","actual":"Hello"}]}],"next":3,"evicted":0}
            """
        #expect(pending.text == expected)
        // What comes too late changes nothing.
        try emulation.send("code 2")
        #expect(pending.text == expected)
    }

    @Test(arguments: ["text=re:%5Et", "text=t", "extract=re:%5Et", "text=re:%5Et&extract=re:%5Et"])
    func looksThroughTheTextsThatWereThereBefore(query: String) throws {
        for text in ["one", "two", "three"] { try emulation.send(text) }
        func bodies(_ pending: PendingAnswer) -> [String] {
            (pending.json["data"]?.arrayValue ?? []).compactMap { $0["body"]?.stringValue }
        }
        #expect(bodies(try emulation.wait("?\(query)&count=2")) == ["two", "three"])
        #expect(bodies(try emulation.wait("?\(query)&after=2&to=%2B15005550100")) == ["three"])
        let pending = try emulation.wait("?\(query)&count=3")
        try emulation.send("one")
        #expect(pending.status == nil)
        try emulation.send("ten")
        #expect(bodies(pending) == ["two", "three", "ten"])
        let others = try emulation.wait("?\(query)&to=%2B15005550199")
        #expect(others.status == nil)
        #expect(try emulation.control(.post, "reset", isEmpty: true).status == 204)
        #expect(others.status == 409)
        #expect(try emulation.wait("?\(query)").status == nil)
    }

    @Test func tellsEveryFieldInWhichTheNearestMissesDiffer() throws {
        for number in 1...7 { try emulation.send("text \(number)") }
        let query = "?to=%2B15005550199&from=%2B15005550198&caseId=1&contactId=2&status=failed"
        let more = "&text=re:%5Ez&direction=inbound&after=3&extract=otp&timeout=0"
        let pending = try emulation.wait(query + more)
        pending.passDeadline()
        let nearest = try #require(pending.json["nearest"]?.arrayValue)
        #expect(nearest.map { $0[at: "/message/sequence"] } == [7, 6, 5, 4, 3])
        #expect(
            nearest.last?["differs"]?.arrayValue?.map { $0["field"] } == [
                "to", "from", "caseId", "contactId", "text", "status", "direction", "sequence", "extract",
            ])
        #expect(nearest.last?[at: "/differs/7"] == ["field": "sequence", "expected": "above 3", "actual": 3])
    }

    @Test func assertsThatNoneComes() throws {
        try emulation.send("one")
        let quiet = try emulation.wait("?never=true&after=1&timeout=1ms")
        #expect(quiet.status == nil)
        quiet.passDeadline()
        #expect(quiet.status == 200)
        #expect(quiet.text == #"{"data":[],"next":1,"total":0,"evicted":0}"#)

        let disturbed = try emulation.wait("?never=true&after=1&text=two")
        try emulation.send("one")
        #expect(disturbed.status == nil)
        try emulation.send("two")
        #expect(disturbed.status == 417)
        let details = "Expected no message with text=two and after=1 within 5s, but 1 came."
        let expected = """
            {"message":"\(details)","errors":[{"status":"417","title":"ERROR_EXPECTATION_FAILED","details":"\(details)"}],\
            "expected":{"text":"two","after":1,"count":0,"timeout":"5s"},"seen":{"matched":1,"messages":3},\
            "data":[\(try message(333))],"nearest":[],"next":3,"evicted":0}
            """
        #expect(disturbed.text == expected)
        // One that is there already counts at once.
        #expect(try emulation.wait("?never=true").status == 417)
    }

    @Test(arguments: [
        ("otp", "Your code is 4711.", "4711"),
        ("otp", "12345678 for you, 3 times, 123456789", "12345678"),
        ("link", "Go to https://example.com/a?b=c, now", "https://example.com/a?b=c"),
        ("link", "(see http://example.com/x) or https://b.example", "http://example.com/x"),
        ("link", "<https://example.com/(a)>.", "https://example.com/(a)"),
        ("re:ref-%5Ba-z%5D%2B", "your ref-abc!", "ref-abc"),
        ("re:pin:(%5Cd%2B)", "pin:12", "12"),
    ])
    func extractsThePieceThatTheTestIsAfter(_ extract: String, _ text: String, _ piece: String) throws {
        let pending = try emulation.wait("?extract=\(extract)")
        try emulation.send("nothing of that kind")
        #expect(pending.status == nil)
        try emulation.send(text)
        #expect(pending.json["extracted"] == .string(piece))
        #expect(pending.json[at: "/data/0/extracted"] == .string(piece))
        #expect(pending.json["total"] == 1)
    }

    @Test(arguments: [
        ("otp", "4711 or 4712", "exactly one run of 4 to 8 digits", "2: 4711, 4712"),
        ("otp", "call 123 or 123456789", "exactly one run of 4 to 8 digits", "none"),
        ("link", "www.example.com https://", "a link that begins with http:// or https://", "none"),
        ("re:x(y)", "xx", "a match of x(y)", "none"),
    ])
    func saysOfATextWithoutThePieceThatItHasNone(
        _ extract: String, _ text: String, _ expected: String, _ actual: String
    ) throws {
        try emulation.send(text)
        let pending = try emulation.wait("?extract=\(extract)&timeout=0")
        pending.passDeadline()
        #expect(pending.status == 417)
        #expect(
            pending.json[at: "/nearest/0/differs"] == [
                ["field": "extract", "expected": .string(expected), "actual": .string(actual)]
            ])
    }

    @Test func refusesAllThatIsWrongAtOnce() throws {
        let query = "?to=12&count=0&timeout=61s&never=perhaps&extract=code&foo=1"
        let answer = try emulation.ask(.get, "/__admin/messages/wait" + query, authorization: nil)
        #expect(answer.status == 400)
        let errors = try #require(answer.json["errors"]?.arrayValue)
        #expect(
            errors.map { $0[at: "/source/parameter"] } == ["to", "count", "never", "extract", "timeout", "foo"])
        #expect(
            errors.dropLast().map { $0["details"] } == [
                "'to' takes a phone number such as +15005550006, not '12'.",
                "'count' takes 1 to 1000, not '0'.",
                "'never' takes true or false, not 'perhaps'.",
                "'extract' takes otp, link, or re: and a regular expression, not 'code'.",
                "'timeout' takes a time such as 200ms, 5s or 2m, 60s at most, not '61s'.",
            ])
        let never = try emulation.ask(.get, "/__admin/messages/wait?never&count=2", authorization: nil)
        let details = "'count' does not go with never=true, which the first message ends: leave it out."
        let body = """
            {"message":"\(details)","errors":[{"status":"400","title":"ERROR_INVALID_INPUT","details":"\(details)",\
            "source":{"parameter":"count"}}]}
            """
        #expect(String(decoding: never.bytes, as: UTF8.self) == body)
    }

    @Test(arguments: ["/__admin/messages/wait", "/__admin/events"], [HTTPRequest.Method.head, .post, .delete])
    func refusesOtherMethods(_ path: String, _ method: HTTPRequest.Method) throws {
        let answer = try emulation.ask(method, path, authorization: nil)
        #expect(answer.status == 405)
        #expect(answer.headerFields[.allow] == "GET")
        #expect(answer.json["message"] == .string("\(path) does not take \(method.rawValue): use GET."))
    }

    @Test func answersAThousandWaitersWithinOneSend() throws {
        let others = try (0..<1_000).map { try emulation.wait("?to=+1500556\(1_000 + $0)") }
        let waiting = try (0..<1_000).map { try emulation.wait($0.isMultiple(of: 2) ? "?to=+15005550100" : "?text=hi") }
        #expect(waiting.allSatisfy { $0.status == nil })
        try emulation.send("hi")
        #expect(waiting.allSatisfy { $0.status == 200 })
        #expect(others.allSatisfy { $0.status == nil })
        #expect(Set(waiting.map(\.text)).count == 1)
    }

    @Test func keepsNothingAliveThatWasDroppedUnanswered() throws {
        weak var sandbox: Sandbox?
        weak var deferred: DeferredResponse?
        func begin() throws {
            let emulation = try Emulation()
            let pending = try emulation.wait("?to=+15005560000")
            sandbox = emulation.world.sandbox(.default)
            deferred = pending.deferred
            #expect(sandbox != nil && deferred != nil)
        }
        try begin()
        #expect(sandbox == nil)
        #expect(deferred == nil)
    }

    @Test func forgetsWhatHadComeWhereTheMessagesAreForgotten() throws {
        try emulation.send("one")
        let pending = try emulation.wait("?count=2")
        _ = try emulation.ask(.delete, "/__admin/messages", authorization: nil, isEmpty: true)
        try emulation.send("two")
        #expect(pending.status == nil)
        try emulation.send("three")
        #expect(pending.json["data"]?.arrayValue?.map { $0["body"] } == ["two", "three"])
    }
}
