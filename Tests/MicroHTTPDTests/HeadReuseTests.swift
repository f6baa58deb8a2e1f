import HTTPMessage
import HTTPTypes
import MicroHTTPD
import Synchronization
import TestSupport
import Testing

/// A loop reads a head anew only where it is none of those that its connections had before.
@Suite struct HeadReuseTests {
    /// Answers with the head's number and what the request is; counts the heads.
    private final class CountingHandler: RequestHandler {
        private let heads = Atomic(0)

        func handler(for head: HTTPRequestHead) -> any RequestHandler {
            let number = heads.add(1, ordering: .relaxed).newValue
            return TestHandler.responding { .text("\(number) \($0.method) \($0.target) \($0.body.count)") }
        }

        func respond(to request: HTTPServerRequest) -> HTTPServerAnswer {
            .response(.text("no handler of a head"))
        }

        func response(refusing request: HTTPServerRequest, because reason: ServerRefusal) -> HTTPServerResponse {
            .text("refused")
        }
    }

    private static func request(_ target: String, length: Int, _ fields: String = "") -> String {
        "POST \(target) HTTP/1.1\r\nHost: a\r\nContent-Length: \(length)\r\n\(fields)\r\n"
            + String(repeating: "b", count: length)
    }

    @Test func asksForAHandlerOnceForEachHead() throws {
        let requests: [(String, expected: String)] = [
            (Self.request("/a", length: 3), "1 POST /a 3"),
            (Self.request("/a", length: 3), "1 POST /a 3"),
            (Self.request("/b", length: 3), "2 POST /b 3"),
            (Self.request("/b", length: 4), "3 POST /b 4"),
            (Self.request("/b", length: 4, "X: 1\r\n"), "4 POST /b 4"),
            (Self.request("/b", length: 4, "X: 1\r\n"), "4 POST /b 4"),
            (Self.request("/b", length: 4), "3 POST /b 4"),
            ("PUT /b HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nbbbb", "5 PUT /b 4"),
            // Targets that the library makes the same of, which are not.
            (Self.request("/%62", length: 4), "6 POST /%62 4"),
            (Self.request("/b", length: 4), "3 POST /b 4"),
            (Self.request("/b?c", length: 4), "7 POST /b?c 4"),
            (Self.request("/b?c", length: 4), "7 POST /b?c 4"),
        ]
        let daemon = try HTTPDaemon.start(
            configuration: .init(threads: 1), handler: CountingHandler(), logger: LogLines().logger)
        defer { daemon.stop() }
        let connection = try RawConnection(port: daemon.port)
        for (request, expected) in requests { #expect(try connection.response(to: request).text == expected) }
        // All at once, of which the library has several in its memory.
        try connection.send(requests.map(\.0).joined())
        for (_, expected) in requests {
            #expect(try connection.readResponse().text.drop { $0 != " " } == expected.drop { $0 != " " })
        }
    }

    @Test func asksForOneHandlerForTheLikeHeadsOfAllConnections() throws {
        let daemon = try HTTPDaemon.start(
            configuration: .init(threads: 1), handler: CountingHandler(), logger: LogLines().logger)
        defer { daemon.stop() }
        for _ in 1...3 {
            let connection = try RawConnection(port: daemon.port)
            #expect(try connection.response(to: Self.request("/a", length: 3)).text == "1 POST /a 3")
            #expect(try connection.response(to: Self.request("/b", length: 3)).text == "2 POST /b 3")
        }
    }

    @Test func forgetsOneHeadForAnotherWhereAClientHasTooMany() throws {
        let daemon = try HTTPDaemon.start(
            configuration: .init(threads: 1), handler: CountingHandler(), logger: LogLines().logger)
        defer { daemon.stop() }
        let connection = try RawConnection(port: daemon.port)
        func number(of target: Int) throws -> Int? {
            let answer = try connection.response(to: Self.request("/\(target)", length: 3)).text
            return answer.split(separator: " ").first.flatMap { Int($0) }
        }
        let count = 8_192
        for target in 1...count { #expect(try number(of: target) == target) }
        // There is room for half of them, and not each finds its place free.
        let forgotten = try (1...count).count { try number(of: $0) != $0 }
        #expect((count / 2..<count).contains(forgotten))
        // Where a head has gone it comes again, and stays.
        let again = try #require(try number(of: 1))
        #expect(try number(of: 1) == again)
    }

    @Test func keepsALargeHeadForItsConnectionOnly() throws {
        let daemon = try HTTPDaemon.start(
            configuration: .init(threads: 1), handler: CountingHandler(), logger: LogLines().logger)
        defer { daemon.stop() }
        let large = [String(repeating: "X", count: 1_024) + ": x\r\n", String(repeating: "X: x\r\n", count: 25)]
        for (index, fields) in large.enumerated() {
            let request = Self.request("/a", length: 3, fields)
            for number in 1...2 {
                let connection = try RawConnection(port: daemon.port)
                for _ in 1...2 {
                    #expect(try connection.response(to: request).text == "\(2 * index + number) POST /a 3")
                }
            }
        }
    }

    @Test func doesNotTakeANULForTheEndThatTheFormerHeadHadThere() throws {
        let daemon = try HTTPDaemon.start(
            configuration: .init(threads: 1), handler: CountingHandler(), logger: LogLines().logger)
        defer { daemon.stop() }
        let connection = try RawConnection(port: daemon.port)
        #expect(try connection.response(to: "GET /a HTTP/1.1\r\nHost: a\r\nX: y\r\nZ: 1\r\n\r\n").status == 200)
        // What is left of both in the library's memory differs at most by what it took for ends.
        let response = try connection.response(to: "GET /a HTTP/1.1\r\nHost: a\r\nX: y\0\0Z\0 1\r\n\r\n")
        #expect(response.status == 400)
    }

    @Test func readsTheBodyBehindAHeadThatIsChunkedAndThenNot() throws {
        let daemon = try HTTPDaemon.start(
            configuration: .init(threads: 1), handler: CountingHandler(), logger: LogLines().logger)
        defer { daemon.stop() }
        let connection = try RawConnection(port: daemon.port)
        let chunked = "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
        for _ in 1...2 {
            #expect(try connection.response(to: chunked + "3\r\nabc\r\n0\r\n\r\n").text.hasSuffix("POST /a 3"))
            #expect(try connection.response(to: chunked + "4\r\nabcd\r\n0\r\n\r\n").text.hasSuffix("POST /a 4"))
            #expect(try connection.response(to: Self.request("/a", length: 5)).text.hasSuffix("POST /a 5"))
        }
    }
}
