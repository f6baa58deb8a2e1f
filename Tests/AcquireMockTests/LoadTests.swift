import AcquireMock
import Foundation
import Synchronization
import TestSupport
import Testing

/// Many clients at once, over real connections.
@Suite struct LoadTests {
    /// The smallest request that goes to the documented case, on a connection that stays open.
    private static let request: String = {
        let body = #"{"To":"+919666929552","From":"+12513188609","Body":"hi","id":1266}"#
        return "POST /api/v1/voip/send-sms HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer acquire-test-key\r\n"
            + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
    }()

    /// Sends, and takes the two ids out of the answer's text: to parse 20,000 answers would be a test of the parser.
    private static func send(on connection: RawConnection) throws -> SentIDs {
        try connection.send(request)
        let response = try connection.readResponse()
        return try SentIDs(response)
    }

    private struct SentIDs {
        let sms: Int
        let caseMessage: Int

        init(_ response: RawResponse) throws {
            #expect(response.status == 200)
            let body = Data(response.body)
            #expect(body.last == UInt8(ascii: "}"))
            sms = try Self.number(in: body, behind: #""attachments":[],"id":"#)
            caseMessage = try Self.number(in: body, behind: #""caseMessageId":"#)
        }

        private static func number(in body: Data, behind key: String) throws -> Int {
            let key = try #require(body.range(of: Data(key.utf8)))
            return try #require(Int(String(decoding: body[key.upperBound...].prefix { 48...57 ~= $0 }, as: UTF8.self)))
        }
    }

    @Test func tenThousandSendsTwiceFrom16ConnectionsGetContiguousIDs() throws {
        let mock = try MockServer.start()
        defer { mock.stop() }
        for round in 0..<2 {
            let sent = try onThreads(16) { _ in
                let connection = try RawConnection(port: mock.port)
                return try (0..<625).map { _ in try Self.send(on: connection) }
            }
            let before = round * 10_000
            #expect(sent.joined().map(\.sms).sorted() == Array(331 + before..<10_331 + before))
            #expect(sent.joined().map(\.caseMessage).sorted() == Array(6_819 + before..<16_819 + before))
        }
    }

    /// What a client cannot know is whether a request that got no byte back was taken; the ids tell: none is missing, so
    /// every send that the mock did was answered, whole.
    @Test func stopUnderLoadAnswersWholeWhatItBegan() throws {
        let host = Loopback.uniqueHost()
        var configuration = MockServer.Configuration()
        configuration.threads = 2
        configuration.host = host
        let mock = try MockServer.start(configuration)
        let answered = Atomic(0)
        let underLoad = Semaphore()
        let clients = (0..<8).map { _ in
            BackgroundThread {
                let connection = try RawConnection(port: mock.port, host: host)
                var ids: [Int] = []
                do {
                    while true {
                        ids.append(try Self.send(on: connection).sms)
                        if answered.add(1, ordering: .relaxed).newValue == 400 { underLoad.signal() }
                    }
                } catch let error as RawConnectionError {
                    try Self.checkEnded(between: error)
                }
                return ids
            }
        }
        underLoad.wait()
        mock.stop()
        let ids = try clients.flatMap { try $0.result() }.sorted()
        #expect(ids == Array(331..<331 + ids.count))
        #expect(ids.count >= 400)
        #expect(throws: RawConnectionError.self) { try RawConnection(port: mock.port, host: host) }
    }

    /// A connection may end between two answers only.
    private static func checkEnded(between error: RawConnectionError) throws {
        switch error {
        case .closed(let received), .reset(let received): #expect(received == "")
        case .system(let call, _): #expect(call == "send")
        case .timedOut, .malformed: throw error
        }
    }
}
