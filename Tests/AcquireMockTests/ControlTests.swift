import AcquireMock
import TestSupport
import Testing

/// What a Swift test asks of a mock without HTTP.
struct ControlTests {
    private func send(
        _ text: String, to number: String = "+15005550100", of mock: MockServer, key: String? = nil
    ) throws {
        var request = DocumentedRequest()
        request.to = number
        request.text = text
        let answer = try MockClient(baseURL: mock.baseURL).sendSMS(request.body, key: key ?? mock.apiKey)
        #expect(answer.status == 200)
    }

    @Test func showsAMessageWithAllThatIsKnownOfIt() throws {
        let mock = try MockServer.start(.init(clock: .frozen(Documented.instant)))
        let answer = try RawConnection(port: mock.port)
            .response(to: RequestText.sendSMS(TestFile.documentedRequest.bytes()))
        let message = try #require(mock.messages().first)
        let json = try JSONReader.value(of: answer.body)
        #expect(message.sequence == 1 && message.id == json[at: "/data/data/id"]?.intValue)
        #expect(message.sid == json[at: "/data/data/meta/sid"]?.stringValue)
        #expect(message.caseID == 1266 && message.threadID == 1266 && message.contactID == 597_718)
        #expect(message.caseMessageID == json[at: "/data/data/caseMessageId"]?.intValue)
        #expect(message.to == "+919666929552" && message.from == "+12513188609" && message.body == "hi")
        #expect(message.encoding == "GSM-7" && message.segments == 1 && message.encodingReason == nil)
        #expect(message.status == .queued && message.errorCode == nil && message.direction == .outbound)
        #expect(message.history.map(\.status) == [.queued])
        #expect(try message.history.first?.at == Documented.instant)
        #expect(try message.createdAt == Documented.instant)
        #expect(message.requestID == answer["X-Request-Id"] && message.answered == .status(200))
    }

    @Test func findsMessages() throws {
        let mock = try MockServer.start()
        try send("one", of: mock)
        try send("two 👍", to: "+15005550101", of: mock)
        try send("three", of: mock)
        #expect(mock.messages(to: "+1 (500) 555-0100").map(\.body) == ["one", "three"])
        #expect(mock.messages(text: "t").map(\.body) == ["two 👍", "three"])
        #expect(mock.messages(from: "+12513188609", after: mock.messages().first).count == 2)
        #expect(mock.messages(to: "+15005550199").isEmpty && mock.messages(to: "nobody").isEmpty)
        let reason = mock.messages(text: "two").first?.encodingReason
        #expect(reason?.character == "👍" && reason?.index == 4)
    }

    @Test func waitsForWhatIsThereAndForWhatIsToCome() async throws {
        let mock = try MockServer.start()
        try send("one", of: mock)
        let first = try await mock.waitForMessage(to: "+15005550100")
        #expect(first.body == "one")
        async let second = mock.waitForMessage(to: "+15005550100", text: "two", after: first, within: .seconds(60))
        try send("not two", to: "+15005550101", of: mock)
        try send("two", of: mock)
        #expect(try await second.body == "two")
    }

    @Test func manyWaitAtOnceAndEachGetsItsOwn() async throws {
        let mock = try MockServer.start()
        let bodies = try await withThrowingTaskGroup(of: (Int, String).self) { group in
            for number in 0..<50 {
                group.addTask {
                    (number, try await mock.waitForMessage(text: "<\(number)>", within: .seconds(60)).body)
                }
            }
            for number in 0..<50 { try send("<\(number)>", of: mock) }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        #expect(bodies == Dictionary(uniqueKeysWithValues: (0..<50).map { ($0, "<\($0)>") }))
    }

    @Test func tellsWhatCameInsteadOfWhatWasWaitedFor() async throws {
        let mock = try MockServer.start()
        await #expect(
            throws: MockError.noMessage(
                "No message to +15005550100 came to the sandbox 'default' within 0.0 seconds, nor is there any other.")
        ) { try await mock.waitForMessage(to: "+15005550100", within: .zero) }
        try send("hi", to: "+15005550101", of: mock)
        await #expect(
            throws: MockError.noMessage(
                """
                No message to +15005550100, with "code" came to the sandbox 'default' within 0.0 seconds. There is 1 other: \
                1: to +15005550101, "hi".
                """)
        ) { try await mock.waitForMessage(to: "+15005550100", text: "code", within: .zero) }
        await #expect(
            throws: MockError.refused(["No message can be to nobody: give a phone number such as +15005550006."])
        ) { try await mock.waitForMessage(to: "nobody") }
    }

    @Test func waitEndsWithItsTask() async throws {
        let mock = try MockServer.start()
        let task = Task { try await mock.waitForMessage(within: .seconds(600)) }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test func faultsBefallSends() throws {
        let mock = try MockServer.start(.init(clock: .frozen(Documented.instant)))
        var fault = MockFault(answer: .error(status: 503), isAccepted: true)
        fault.nth = 2
        let id = try mock.addFault(fault)
        let answers = try (0..<3).map { _ in
            try RawConnection(port: mock.port).response(to: RequestText.sendSMS(TestFile.documentedRequest.bytes()))
        }
        #expect(answers.map(\.status) == [200, 503, 200])
        #expect(mock.messages().map(\.answered) == [.status(200), .status(503), .status(200)])
        #expect(try mock.hits(ofFault: id) == 1)
        try mock.removeFault(id)
        #expect(throws: MockError.self) { try mock.hits(ofFault: id) }
    }

    @Test func sandboxesSeeTheirOwn() async throws {
        let mock = try MockServer.start()
        let worker = try mock.sandbox("worker-7")
        #expect(worker.apiKey == "acquire-test-key+worker-7" && "\(worker.name)" == "worker-7")
        try send("hi", of: mock, key: worker.apiKey)
        #expect(try await worker.waitForMessage().body == "hi")
        #expect(mock.messages().isEmpty)
        #expect(throws: MockError.refused(["'Bad' is not a sandbox's name: use 1 to 63 of a-z, 0-9 and -."])) {
            try mock.sandbox("Bad")
        }
    }

    @Test func resetTouchesNoOtherSandbox() throws {
        let mock = try MockServer.start(.init(clock: .frozen(Documented.instant), seed: 1))
        let worker = try mock.sandbox("worker-7")
        try send("hi", of: mock)
        try send("hi", of: mock, key: worker.apiKey)
        let before = worker.messages()
        worker.advanceClock(by: .seconds(5))
        worker.reset()
        #expect(worker.messages().isEmpty && mock.messages().count == 1)
        #expect(try worker.now == Documented.instant)
        try send("hi", of: mock, key: worker.apiKey)
        #expect(worker.messages().map(\.id) == before.map(\.id) && worker.messages().map(\.sid) == before.map(\.sid))
    }

    @Test func stopEndsAWait() async throws {
        let mock = try MockServer.start()
        let worker = try mock.sandbox("worker-7")
        await withThrowingTaskGroup { group in
            // Whether it waits already when the mock stops does not matter.
            group.addTask { _ = try await worker.waitForMessage(within: .seconds(600)) }
            mock.stop()
            await #expect(throws: MockError.stopped(sandbox: "worker-7")) { try await group.next() }
        }
        let late = try mock.sandbox("late")
        await #expect(throws: MockError.stopped(sandbox: "late")) {
            try await late.waitForMessage(within: .seconds(600))
        }
    }

    @Test func whatIsThereIsFoundInAMockThatHasStopped() async throws {
        let mock = try MockServer.start()
        try send("hi", of: mock)
        mock.stop()
        #expect(try await mock.waitForMessage(within: .seconds(600)).body == "hi")
    }

    @Test func resetEndsAWait() async throws {
        let mock = try MockServer.start()
        let worker = try mock.sandbox("worker-7")
        let task = Task { try await worker.waitForMessage(within: .seconds(600)) }
        // Whether the task waits already cannot be seen: so the sandbox is reset until it has ended.
        let resets = Task {
            while !Task.isCancelled {
                worker.reset()
                await Task.yield()
            }
        }
        await #expect(throws: MockError.reset(sandbox: "worker-7")) { try await task.value }
        resets.cancel()
    }

    @Test func clockMovesMessagesOn() throws {
        let mock = try MockServer.start(.init(clock: .frozen(Documented.instant)))
        try send("hi", of: mock)
        let statuses: [Message.Status] = [.queued, .sending, .sent, .delivered]
        for (milliseconds, status) in zip([0, 200, 300, 500], statuses) {
            mock.advanceClock(by: .milliseconds(milliseconds))
            #expect(mock.messages().first?.status == status)
        }
        #expect(mock.messages().first?.history.map(\.status) == statuses)
        mock.freezeClock(at: try Documented.instant)
        #expect(mock.messages().first?.status == .queued)
        mock.runClock()
        #expect(try mock.now < Timestamp(milliseconds: Documented.instant.milliseconds + 60_000))
        mock.freezeClock()
        #expect(mock.now == mock.now)
    }

    @Test func writesAFaultAsTheControlSideTakesIt() {
        var fault = MockFault(
            to: "+15005550100", text: .regex("^co+de"), times: 2, delay: .uniform(.milliseconds(10), .seconds(1)))
        fault.probability = 0.5
        fault.answer = .error(status: 503, details: "later")
        fault.isAccepted = true
        let expected = """
            {"when":{"to":"+15005550100","text":{"regex":"^co+de"},"times":2,"probability":0.5},\
            "then":{"delay":{"uniform":["10ms","1000ms"]},"status":503,"details":"later","accepted":true}}
            """
        #expect(String(decoding: JSONWriter.bytes(of: fault.json), as: UTF8.self) == expected)
        let parts: [(MockFault, String)] = [
            (
                .init(outcome: .undelivered()),
                #"{"outcome":{"status":"undelivered","errorCode":30003,"after":"2000ms"}}"#
            ),
            (.init(outcome: .delivered(after: .zero)), #"{"outcome":{"status":"delivered","after":"0ms"}}"#),
            (.init(outcome: .stuck), #"{"outcome":"stuck"}"#), (.init(connection: .reset), #"{"connection":"reset"}"#),
            (.init(connection: .truncated(after: 9)), #"{"connection":{"truncate":9}}"#),
            (.init(connection: .dripped(bytesPerSecond: 9)), #"{"connection":{"drip":9}}"#),
            (.init(answer: .twilioError(21_610)), #"{"twilioError":21610}"#),
            (.init(answer: .body("x", status: 200)), #"{"status":200,"body":"x"}"#),
            (
                .init(delay: .logNormal(median: .milliseconds(90), sigma: 0.4)),
                #"{"delay":{"lognormal":{"median":"90ms","sigma":0.4}}}"#
            ),
        ]
        for (fault, then) in parts {
            #expect(String(decoding: JSONWriter.bytes(of: fault.json["then"] ?? .null), as: UTF8.self) == then)
        }
    }

    @Test(arguments: ["", "two words", "plus+sandbox"])
    func tellsOfATokenThatCannotBeUsedWithoutShowingIt(token: String) throws {
        var configuration = MockServer.Configuration()
        configuration.adminToken = token
        let error = try #require(throws: MockServer.StartError.self) { try MockServer.start(configuration) }
        #expect(error.description.hasPrefix("the admin token cannot be used: "))
        #expect(token.isEmpty || !error.description.contains(token))
        configuration.adminToken = nil
        configuration.corsOrigins = ["*", "nowhere"]
        let other = try #require(throws: MockServer.StartError.self) { try MockServer.start(configuration) }
        #expect(other.description.hasPrefix("the origin 'nowhere' cannot be used: give an origin such as"))
    }
}
