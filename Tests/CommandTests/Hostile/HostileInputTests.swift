import MicroHTTPD
import TestSupport
import Testing

/// Whatever comes over the socket ends in a refusal or a close, while others are served on and everything is given back.
@Suite(.serialized) struct HostileInputTests {
    private static let health = RequestText.get("/__admin/health")
    private static let quiet = ["--log-level", "critical", "--threads", "2"]

    @Test(arguments: HostileInput.all)
    func isRefusedOrClosedWhileOthersAreServed(input: HostileInput) throws {
        let mock = try ServingMock(Self.quiet + ["--request-timeout", "2s"])
        let neighbour = try RawConnection(port: mock.port)
        #expect(try neighbour.response(to: Self.health).status == 200)
        let descriptors = try mock.descriptorCount()
        for _ in 0..<2 {
            let client = try RawConnection(port: mock.port)
            // The mock may have closed before all was sent, which is what is wanted.
            do { for piece in input.pieces { try client.send(piece) } } catch is RawConnectionError {}
            let status = try? client.readResponse().status
            #expect(input.endings.contains(status), "\(status.map(String.init) ?? "closed"), \(client.received)")
            #expect(try neighbour.response(to: Self.health).status == 200)
        }
        #expect(try mock.hasComeBack(toDescriptors: descriptors))
        #expect(try mock.residentMegabytes() < 200)
        #expect(try neighbour.response(to: Self.health).status == 200)
    }

    /// With a memory full of a chunk's extension the library asks to be run again and again.
    @Test func requestThatNeverEndsDoesNotKeepAProcessorBusy() throws {
        let mock = try ServingMock(Self.quiet + ["--request-timeout", "8s"])
        let client = try RawConnection(port: mock.port, timeout: 1)
        let input = try #require(HostileInput.all.first { $0.testDescription == "endless chunk extension" })
        // The mock stops reading where it has no room, so that sending comes to a halt.
        #expect(throws: RawConnectionError.self) { for piece in input.pieces { try client.send(piece) } }
        // Two seconds pass by the mock's own clock; by the first it has looked for requests that do not end.
        let waiting = RequestText.get("/__admin/messages/wait?timeout=1s")
        #expect(try mock.answer(to: waiting).status == 417)
        let before = try mock.processorTicks()
        #expect(try mock.answer(to: waiting).status == 417)
        // Of 100 ticks a second.
        #expect(try mock.processorTicks() - before < 30)
        withExtendedLifetime(client) {}
    }

    /// How a client leaves.
    enum Leaving: CaseIterable {
        case halfClosing, closing, resetting
    }

    private static let send = RequestText.sendSMS(
        Array(#"{"To":"+919666929552","From":"+12513188609","Body":"hi"}"#.utf8))

    @Test(arguments: Leaving.allCases)
    func clientsMayLeaveAtEveryByte(leaving: Leaving) throws {
        let mock = try ServingMock(Self.quiet)
        let neighbour = try RawConnection(port: mock.port)
        #expect(try neighbour.response(to: Self.health).status == 200)
        let descriptors = try mock.descriptorCount()
        let wait = RequestText.get("/__admin/messages/wait?to=%2B15005550199&timeout=1s")
        let events = RequestText.get("/__admin/events")
        let bytes = Array(Self.send.utf8)
        let prefixes = (0...bytes.count).map { Array(bytes[..<$0]) }
        let stages = prefixes + (leaving == .resetting ? [Array(wait.utf8), Array(events.utf8)] : [])
        let clients = try stages.map { stage in
            let client = try RawConnection(port: mock.port)
            try client.send(stage)
            // A stream finds its client gone when it next has something to say: it must be one by then.
            if stage == Array(events.utf8) { try client.wait(for: "HTTP/1.1 200") }
            switch leaving {
            case .halfClosing: client.shutDownSending()
            case .closing: client.close()
            case .resetting: client.reset()
            }
            return client
        }
        if leaving == .halfClosing {
            // What is not whole is closed without an answer; what is whole is answered.
            for client in clients.dropLast() { #expect(try client.readToEnd().isEmpty) }
            #expect(try clients.last?.readResponse().status == 200)
        }
        #expect(try neighbour.response(to: Self.send).status == 200)
        #expect(try mock.hasComeBack(toDescriptors: descriptors))
        #expect(try neighbour.response(to: Self.health).status == 200)
    }

    /// Nothing happens in the sandbox that could be told.
    @Test(arguments: [Leaving.closing, .resetting])
    func abandonedEventStreamIsGivenBack(leaving: Leaving) throws {
        let mock = try ServingMock(Self.quiet)
        let neighbour = try RawConnection(port: mock.port)
        #expect(try neighbour.response(to: Self.health).status == 200)
        let descriptors = try mock.descriptorCount()
        for _ in 0..<10 {
            let client = try RawConnection(port: mock.port)
            try client.send(RequestText.get("/__admin/events"))
            try client.wait(for: ": events of")
            if leaving == .resetting { client.reset() } else { client.close() }
        }
        #expect(try mock.hasComeBack(toDescriptors: descriptors))
    }

    @Test func halfClosedEventStreamGoesOn() throws {
        let mock = try ServingMock(Self.quiet)
        let client = try RawConnection(port: mock.port)
        try client.send(RequestText.get("/__admin/events"))
        try client.wait(for: ": events of")
        client.shutDownSending()
        // What finds out whether it still reads.
        try client.wait(for: "\n:\n\n")
        let neighbour = try RawConnection(port: mock.port)
        #expect(try neighbour.response(to: Self.send).status == 200)
        try client.wait(for: "event: message")
    }

    @Test func pipelinedFloodIsAnsweredInOrderBesideOthers() throws {
        let mock = try ServingMock(Self.quiet)
        let flood = try RawConnection(port: mock.port)
        let count = 5_000
        let port = mock.port
        let neighbour = BackgroundThread {
            let neighbour = try RawConnection(port: port)
            return try (0..<200).map { _ in try neighbour.response(to: Self.health).status }
        }
        for first in stride(from: 0, to: count, by: 50) {
            try flood.send((first..<first + 50).map { RequestText.get("/nowhere/\($0)") }.joined())
        }
        for number in 0..<count {
            let answer = try flood.readResponse()
            guard answer.status == 404, answer.text.contains("/nowhere/\(number)") else {
                Issue.record("\(number): \(answer.status) \(answer.text)")
                break
            }
        }
        let statuses = try neighbour.result()
        #expect(statuses.allSatisfy { $0 == 200 })
    }

    @Test func pipelinedFloodThatIsNeverReadHoldsUpNobody() throws {
        let mock = try ServingMock(Self.quiet)
        let flood = try RawConnection(port: mock.port, timeout: 1, receiveBuffer: 4_096)
        let requests = String(repeating: RequestText.get("/__admin/openapi-none"), count: 1_000)
        // The mock stops reading where it cannot write, so that sending comes to a halt.
        #expect(throws: RawConnectionError.self) { for _ in 0..<1_000 { try flood.send(requests) } }
        #expect(try mock.answer(to: Self.health).status == 200)
        #expect(try mock.residentMegabytes() < 200)
    }

    @Test(
        .enabled(
            if: FileDescriptorLimit.raise(to: 10_000) >= 6_000,
            "the process may not open the 6,000 descriptors that 4,000 connections and the other tests take"))
    func idleConnectionsByTheThousandAreServedBesideWorkingOnes() throws {
        let mock = try ServingMock(Self.quiet)
        let worker = try RawConnection(port: mock.port)
        #expect(try worker.response(to: Self.send).status == 200)
        let descriptors = try mock.descriptorCount()
        var idle: [RawConnection] = []
        for _ in 0..<4_000 { idle.append(try RawConnection(port: mock.port)) }
        for _ in 0..<100 { #expect(try worker.response(to: Self.send).status == 200) }
        #expect(try mock.answer(to: Self.health).status == 200)
        for connection in idle.suffix(10) { #expect(try connection.response(to: Self.health).status == 200) }
        #expect(try mock.residentMegabytes() < 400)
        idle.forEach { $0.close() }
        #expect(try mock.hasComeBack(toDescriptors: descriptors))
    }

    @Test func clientsBeyondTheDescriptorsWaitUntilOthersLeave() throws {
        let mock = try ServingMock(Self.quiet, descriptors: 40)
        let descriptors = try mock.descriptorCount()
        let clients = try (0..<100).map { _ in try RawConnection(port: mock.port) }
        for client in clients { try client.send(Self.health) }
        #expect(try clients[0].readResponse().status == 200)
        for client in clients.dropFirst() {
            // Each that leaves makes room for the next.
            clients[0].close()
            #expect(try client.readResponse().status == 200)
            client.close()
        }
        #expect(try mock.hasComeBack(toDescriptors: descriptors))
        #expect(try mock.answer(to: Self.send).status == 200)
    }
}
