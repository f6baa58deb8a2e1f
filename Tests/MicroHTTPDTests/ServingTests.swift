import HTTPMessage
import HTTPTypes
import MicroHTTPD
import TestSupport
import Testing

@Suite("Serving requests")
struct ServingTests {
    @Test func answersARequestWithWhatTheHandlerReturns() throws {
        try withDaemon { port in
            let response = try RawConnection(port: port).response(to: "GET /hello HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(response.status == 200)
            #expect(response.text == "GET /hello 0")
            #expect(response["Content-Length"] == "12")
            #expect(response["Content-Type"] == "text/plain")
        }
    }

    @Test(arguments: [0, 1, 100, 4_096, 65_536, 1_000_000])
    func handsOverABodyWhole(size: Int) throws {
        let body = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let handler = TestHandler.responding { HTTPServerResponse(status: .ok, body: .bytes($0.body)) }
        try withDaemon(handler: handler) { port in
            let connection = try RawConnection(port: port)
            try connection.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \(size)\r\n\r\n")
            try connection.send(body)
            #expect(try connection.readResponse().body == body)
        }
    }

    @Test(arguments: [[5], [1, 1, 1], [10_000, 3, 70_000], []])
    func undoesChunking(sizes: [Int]) throws {
        let handler = TestHandler.responding { HTTPServerResponse(status: .ok, body: .bytes($0.body)) }
        try withDaemon(handler: handler) { port in
            let connection = try RawConnection(port: port)
            try connection.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
            for size in sizes {
                try connection.send("\(String(size, radix: 16))\r\n\(String(repeating: "x", count: size))\r\n")
            }
            try connection.send("0\r\n\r\n")
            #expect(try connection.readResponse().body.count == sizes.reduce(0, +))
            #expect(try connection.response(to: "GET / HTTP/1.1\r\nHost: a\r\n\r\n").status == 200)
        }
    }

    @Test(arguments: [
        "/a%2Fb?x=%20&y", "/", "/?", "*", "//x//../y;p=1?a=b?c", "http://other.example/path?q", "/caf\u{e9}?\u{e9}",
    ])
    func handsOverTheTargetUndecoded(target: String) throws {
        try withDaemon(handler: .responding { .text($0.target) }) { port in
            let response = try RawConnection(port: port).response(to: "GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(response.text == target)
        }
    }

    @Test(arguments: ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND", "X-OWN"])
    func handsOverAnyMethod(method: String) throws {
        try withDaemon(handler: .responding { .text($0.method.rawValue) }) { port in
            let response = try RawConnection(port: port).response(to: "\(method) / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(response.text == method)
        }
    }

    @Test func keepsRepeatedHeaderFieldsInTheirOrder() throws {
        let handler = TestHandler.responding { request in
            .text(request.headerFields.map { "\($0.name.rawName)=\($0.value)" }.joined(separator: "|"))
        }
        try withDaemon(handler: handler) { port in
            let response = try RawConnection(port: port)
                .response(to: "GET / HTTP/1.1\r\nHost: a\r\nX-B: 1\r\nX-A: 2\r\nx-b: 3, 4\r\nX-Empty:\r\n\r\n")
            #expect(response.text == "Host=a|X-B=1|X-A=2|x-b=3, 4|X-Empty=")
        }
    }

    @Test func leavesOutHeaderFieldsWhoseNameHTTPDoesNotAllow() throws {
        try withDaemon(handler: .responding { .text("\($0.headerFields.map(\.name.rawName))") }) { port in
            let response = try RawConnection(port: port)
                .response(to: "GET / HTTP/1.1\r\nHost: a\r\nB@d: 1\r\nGood: 2\r\n\r\n")
            #expect(response.text == #"["Host", "Good"]"#)
        }
    }

    @Test func handsOverEachRequestsOwnHeaderFields() throws {
        let handler = TestHandler.responding { request in
            .text(request.headerFields.map { "\($0.name.rawName)=\($0.value)" }.joined(separator: "|"))
        }
        let requests = [
            ["Host: a", "X-A: 1", "X-B: 2"], ["Host: a", "X-A: 1", "X-B: 2"], ["Host: a", "X-A: 1", "X-B: 3"],
            ["Host: a", "X-A: 1"], ["Host: a"], ["Host: a", "x-a: 1", "X-C: 4", "X-D: 5"],
            ["Host: a", "X-A: 1", "X-C: 4"],
            ["Host: b", "X-A: 1", "X-C: 4"], ["Host: b", "X-A: 12"], ["Host: b", "X-A: 1"], ["Host: b", "X-A:"], [],
            ["X-A: 1", "X-A: 1", "X-A: 1"], ["X-A: 1", "X-A: 1"],
        ]
        try withDaemon(handler: handler) { port in
            let connection = try RawConnection(port: port)
            for fields in requests {
                let lines = fields.map { $0 + "\r\n" }.joined()
                let expected = fields.map { $0.replacing(": ", with: "=").replacing(":", with: "=") }
                let text = try connection.response(to: "GET / HTTP/1.1\r\n\(lines)\r\n").text
                #expect(text == expected.joined(separator: "|"))
            }
        }
    }

    @Test func keepsTheBytesOfAHeaderFieldThatIsNotUTF8() throws {
        let handler = TestHandler.responding { request in
            let field = request.headerFields.first { $0.name.rawName == "X-Latin" }
            return HTTPServerResponse(status: .ok, body: .bytes(field?.withUnsafeBytesOfValue { Array($0) } ?? []))
        }
        try withDaemon(handler: handler) { port in
            let connection = try RawConnection(port: port)
            try connection.send(
                Array("GET / HTTP/1.1\r\nHost: a\r\nX-Latin: caf".utf8) + [0xE9] + Array("\r\n\r\n".utf8))
            #expect(try connection.readResponse().body == Array("caf".utf8) + [0xE9])
        }
    }

    @Test(arguments: [
        "Authorization: Bearer key\0rest\r\n", "Authorization: Bearer key\0rest\r\nX: y\r\n", "X: y\r\nZ: \0rest\r\n",
        "Z: a\0rest\nX: y\r\n",
    ])
    func refusesAHeaderFieldWithANUL(fields: String) throws {
        try withDaemon(handler: .responding { .text("\($0.headerFields)") }) { port in
            let connection = try RawConnection(port: port)
            #expect(try connection.response(to: "GET / HTTP/1.1\r\nHost: a\r\n\(fields)\r\n").status == 400)
            // A body right behind the head is none of its.
            let body = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\(fields)\r\nabc"
            #expect(try RawConnection(port: port).response(to: body).status == 400)
        }
    }

    @Test(arguments: [
        "X: y\n", "X:y\r\n", "X:  y\r\n", "X: y  \r\n", "X: y\r\n z\r\n", "X: y\r\n z\r\nZ: 1\r\n", "X:\r\nZ:\r\n",
        "X: y\nZ: 1\n",
    ])
    func takesHeaderFieldsInAnyForm(fields: String) throws {
        try withDaemon { port in
            let connection = try RawConnection(port: port)
            for _ in 0..<2 {
                let head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\(fields)\r\n"
                #expect(try connection.response(to: head + "abc").text == "POST / 3")
            }
        }
    }

    @Test(arguments: [1, 8, 40])
    func passesEightKilobytesOfHeaderFields(count: Int) throws {
        let value = String(repeating: "v", count: 8_192 / count - 20)
        let fields = (0..<count).map { "X-Field-\($0): \(value)\r\n" }.joined()
        let handler = TestHandler.responding { request in
            .text(String(repeating: "b", count: 10_000) + "\(request.headerFields.count)")
        }
        try withDaemon(handler: handler) { port in
            let connection = try RawConnection(port: port)
            let response = try connection.response(
                to: "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\(fields)\r\nabc"
            )
            #expect(response.status == 200)
            #expect(response.text.hasSuffix("b\(count + 2)"))
        }
    }

    @Test func answersAHEADWithTheLengthAndNoBody() throws {
        try withDaemon { port in
            let connection = try RawConnection(port: port)
            let response = try connection.response(to: "HEAD /x HTTP/1.1\r\nHost: a\r\n\r\n", isToHead: true)
            #expect(response["Content-Length"] == "9")
            #expect(response.body.isEmpty)
            #expect(try connection.response(to: "GET /next HTTP/1.1\r\nHost: a\r\n\r\n").text == "GET /next 0")
        }
    }

    @Test func keepsAConnectionForFurtherRequests() throws {
        try withDaemon { port in
            let connection = try RawConnection(port: port)
            for number in 0..<100 {
                let response = try connection.response(to: "GET /\(number) HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(response.text == "GET /\(number) 0")
            }
        }
    }

    @Test(arguments: [
        ("HTTP/1.1", "Connection: close\r\n", true), ("HTTP/1.1", "", false), ("HTTP/1.0", "", true),
        ("HTTP/1.0", "Connection: keep-alive\r\n", false),
    ])
    func closesTheConnectionWhereTheClientWantsItSo(version: String, field: String, closes: Bool) throws {
        try withDaemon { port in
            let connection = try RawConnection(port: port)
            #expect(try connection.response(to: "GET / \(version)\r\nHost: a\r\n\(field)\r\n").status == 200)
            if closes {
                #expect(try connection.readToEnd().isEmpty)
            } else {
                #expect(try connection.response(to: "GET / \(version)\r\nHost: a\r\n\(field)\r\n").status == 200)
            }
        }
    }

    @Test func answersPipelinedRequestsInOrder() throws {
        try withDaemon { port in
            let connection = try RawConnection(port: port)
            let requests = (0..<200).map { number in
                number % 3 == 0
                    ? "POST /\(number) HTTP/1.1\r\nHost: a\r\nContent-Length: \(number)\r\n\r\n"
                        + String(repeating: "x", count: number)
                    : "GET /\(number) HTTP/1.1\r\nHost: a\r\n\r\n"
            }
            try connection.send(requests.joined())
            for number in 0..<200 {
                let expected = number % 3 == 0 ? "POST /\(number) \(number)" : "GET /\(number) 0"
                #expect(try connection.readResponse().text == expected)
            }
        }
    }

    @Test func acceptsARequestThatArrivesByteByByte() throws {
        try withDaemon { port in
            let connection = try RawConnection(port: port)
            for byte in "POST /slow HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello".utf8 {
                try connection.send([byte])
            }
            #expect(try connection.readResponse().text == "POST /slow 5")
        }
    }

    @Test func sendsALargeResponseToASlowReader() throws {
        let size = 20_000_000
        let handler = TestHandler.responding { _ in
            HTTPServerResponse(status: .ok, body: .bytes([UInt8](repeating: 7, count: size)))
        }
        try withDaemon(handler: handler) { port in
            let connection = try RawConnection(port: port, receiveBuffer: 4_096)
            #expect(try connection.response(to: "GET / HTTP/1.1\r\nHost: a\r\n\r\n").body.count == size)
        }
    }

    @Test(arguments: [true, false])
    func sendsADateUnlessToldNotTo(sendsDate: Bool) throws {
        try withDaemon(configuration: .init(threads: 1, sendsDate: sendsDate)) { port in
            let response = try RawConnection(port: port).response(to: "GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect((response["Date"] != nil) == sendsDate)
        }
    }

    @Test func passesOnTheHandlersStatusAndHeaderFieldsInOrder() throws {
        let handler = TestHandler.responding { _ in
            var fields: HTTPFields = [.date: "Thu, 01 Jan 1970 00:00:00 GMT", .contentLength: "99"]
            fields.append(HTTPField(name: .setCookie, value: "a=1"))
            fields.append(HTTPField(name: .setCookie, value: "b=2"))
            return HTTPServerResponse(status: .init(code: 299), headerFields: fields, body: .bytes(Array("ok".utf8)))
        }
        try withDaemon(handler: handler, configuration: .init(threads: 1, sendsDate: false)) { port in
            let response = try RawConnection(port: port).response(to: "GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(response.status == 299)
            #expect(response.headerFields[values: .setCookie] == ["a=1", "b=2"])
            #expect(response["Date"] == "Thu, 01 Jan 1970 00:00:00 GMT")
            #expect(response["Content-Length"] == "2")
        }
    }

    @Test(arguments: [204, 304])
    func sendsNoBodyWithAStatusThatHasNone(code: Int) throws {
        let handler = TestHandler.responding { _ in HTTPServerResponse(status: .init(code: code)) }
        try withDaemon(handler: handler) { port in
            let connection = try RawConnection(port: port)
            for _ in 0..<2 {
                #expect(try connection.response(to: "GET / HTTP/1.1\r\nHost: a\r\n\r\n").status == code)
            }
        }
    }

    @Test(arguments: MalformedRequest.allCases)
    func survivesMalformedRequests(_ request: MalformedRequest) throws {
        try withDaemon(configuration: .init(threads: 1)) { port in
            let connection = try RawConnection(port: port)
            try? connection.send(request.text)
            connection.shutDownSending()
            do {
                let answer = String(decoding: try connection.readToEnd(), as: UTF8.self)
                if let status = request.status {
                    #expect(answer.hasPrefix("HTTP/1.1 \(status) "))
                } else {
                    #expect(answer.isEmpty)
                }
            } catch RawConnectionError.reset {
                // The server closed before it had read all: the reset may overtake its answer.
                #expect(request.isHuge)
            }
            #expect(try RawConnection(port: port).response(to: "GET / HTTP/1.1\r\nHost: a\r\n\r\n").status == 200)
        }
    }
}

/// What a server must refuse and outlive.
enum MalformedRequest: CaseIterable {
    case nonsense, headerWithoutColon, unknownVersion, badLength, badChunk, hugeTarget, hugeHeader, badMethod

    var text: String {
        let huge = String(repeating: "x", count: 40_000)
        return switch self {
        case .nonsense: "nonsense\r\n\r\n"
        case .headerWithoutColon: "GET / HTTP/1.1\r\nno colon here\r\n\r\n"
        case .unknownVersion: "GET / HTTP/9.9\r\nHost: a\r\n\r\n"
        case .badLength: "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: minus\r\n\r\n"
        case .badChunk: "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
        case .hugeTarget: "GET /\(huge) HTTP/1.1\r\nHost: a\r\n\r\n"
        case .hugeHeader: "GET / HTTP/1.1\r\nX: \(huge)\r\n\r\n"
        case .badMethod: "G@T / HTTP/1.1\r\nHost: a\r\n\r\n"
        }
    }

    /// Whether a server closes before it has read all of it.
    var isHuge: Bool {
        self == .hugeTarget || self == .hugeHeader
    }

    /// What it is answered with; `nil` where the server closes without a word, since it is no HTTP.
    var status: Int? {
        switch self {
        case .nonsense: nil
        case .headerWithoutColon, .badLength, .badChunk, .badMethod: 400
        case .unknownVersion: 505
        case .hugeTarget: 414
        case .hugeHeader: 431
        }
    }
}
