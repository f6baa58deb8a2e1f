import AcquireMock
import TestSupport
import Testing

/// Each fault as a client sees it.
struct FaultTests {
    private let server: MockServer

    init() throws {
        server = try MockServer.start(.init(clock: .frozen(try Documented.instant), seed: 7))
    }

    private static func post(_ path: String, _ body: String) -> String {
        "POST \(path) HTTP/1.1\r\nHost: localhost\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
    }

    private func addRule(_ rule: String) throws {
        let request = Self.post("/__admin/faults", rule)
        #expect(try RawConnection(port: server.port).response(to: request).status == 201)
    }

    private func sms() throws -> String {
        RequestText.sendSMS(try TestFile.documentedRequest.bytes())
    }

    private func storedCount() throws -> Int? {
        let response = try RawConnection(port: server.port).response(to: RequestText.get("/__admin/messages"))
        return try JSONReader.value(of: response.body)["total"]?.intValue
    }

    @Test(arguments: [(#","accepted":true"#, 1), ("", 0), (#","accepted":false"#, 0)])
    func resetConnection(_ accepted: String, _ stored: Int) throws {
        try addRule(#"{"then":{"connection":"reset"\#(accepted)}}"#)
        let connection = try RawConnection(port: server.port)
        #expect(throws: RawConnectionError.reset(received: "")) { try connection.response(to: sms()) }
        #expect(try storedCount() == stored)
    }

    @Test(arguments: [(#","accepted":true"#, 1), ("", 0)])
    func emptyConnection(_ accepted: String, _ stored: Int) throws {
        try addRule(#"{"then":{"connection":"empty"\#(accepted)}}"#)
        let connection = try RawConnection(port: server.port)
        try connection.send(sms())
        #expect(try connection.readToEnd().isEmpty)
        #expect(try storedCount() == stored)
    }

    @Test func truncatedAnswer() throws {
        try addRule(#"{"then":{"connection":{"truncate":100}}}"#)
        let connection = try RawConnection(port: server.port)
        try connection.send(sms())
        let bytes = try connection.readToEnd()
        let head = try #require(bytes.firstRange(of: Array("\r\n\r\n".utf8)))
        #expect(bytes[head.upperBound...].count == 100)
        #expect(String(decoding: bytes[head.upperBound...], as: UTF8.self).hasPrefix(#"{"data":{"cas":"#))
        #expect(try storedCount() == 1)
    }

    @Test func drippedAnswer() throws {
        try addRule(#"{"then":{"connection":{"drip":200},"status":503}}"#)
        let began = ContinuousClock.now
        let response = try RawConnection(port: server.port).response(to: sms())
        #expect(response.status == 503)
        #expect(response.text.contains("Fault rule 1 answers this send with 503."))
        #expect(ContinuousClock.now - began >= .milliseconds(200))
    }

    @Test func delayedAnswerInRealTime() throws {
        try addRule(#"{"when":{"nth":1},"then":{"delay":{"fixed":"150ms"}}}"#)
        let began = ContinuousClock.now
        let connection = try RawConnection(port: server.port)
        #expect(try connection.response(to: sms()).status == 200)
        #expect(ContinuousClock.now - began >= .milliseconds(150))
        #expect(try connection.response(to: sms()).status == 200)
    }

    @Test func delayedReset() throws {
        try addRule(#"{"then":{"delay":{"fixed":"20ms"},"connection":"reset"}}"#)
        let connection = try RawConnection(port: server.port)
        #expect(throws: RawConnectionError.reset(received: "")) { try connection.response(to: sms()) }
    }

    @Test func statusAndRawBody() throws {
        try addRule(#"{"when":{"nth":1},"then":{"status":429,"details":"Slow down."}}"#)
        try addRule(#"{"when":{"nth":2},"then":{"status":502,"body":"<h1>Bad Gateway</h1>"}}"#)
        let connection = try RawConnection(port: server.port)
        let first = try connection.response(to: sms())
        #expect(first.status == 429)
        let error = #"{"status":"429","title":"ERROR_INVALID_INPUT","details":"Slow down."}"#
        #expect(first.text == #"{"message":"Slow down.","errors":[\#(error)]}"#)
        let second = try connection.response(to: sms())
        #expect(second.status == 502)
        #expect(second.text == "<h1>Bad Gateway</h1>")
        #expect(try connection.response(to: sms()).status == 200)
        #expect(try storedCount() == 1)
    }

    @Test func preferredFault() throws {
        let request = try sms().replacing("Host:", with: "Prefer: code=503, delay=50ms\r\nHost:", maxReplacements: 1)
        let began = ContinuousClock.now
        let response = try RawConnection(port: server.port).response(to: request)
        #expect(response.status == 503)
        #expect(response["Preference-Applied"] == "code=503, delay=50ms")
        #expect(ContinuousClock.now - began >= .milliseconds(50))
        #expect(try storedCount() == 0)
    }

    /// The same seed and the same requests give the same bytes, whatever chance decides.
    @Test func seededRunTwice() throws {
        let runs = try (0..<2).map { _ in
            let server = try MockServer.start(.init(clock: .frozen(try Documented.instant), seed: 7))
            let connection = try RawConnection(port: server.port)
            let rule = #"{"when":{"probability":0.5},"then":{"status":503,"delay":{"uniform":["1ms","5ms"]}}}"#
            #expect(try connection.response(to: Self.post("/__admin/faults", rule)).status == 201)
            return try (0..<20).map { _ in
                let response = try connection.response(to: sms())
                return "\(response.status) \(response.headerFields) \(response.text)"
            }
        }
        #expect(runs[0] == runs[1])
        #expect(Set(runs[0].map { $0.prefix(3) }) == ["200", "503"])
    }
}
