import HTTPMessage
import HTTPTypes
import MicroHTTPD
import TestSupport
import Testing

@Suite("Probe")
struct ProbeTests {
    @Test(arguments: ["", "/", "/a%20b?c=d", "?q", "/x#fragment"])
    func asksForTheTargetOfItsURL(path: String) throws {
        let handler = TestHandler.responding { .text("\($0.target) \($0.headerFields[.connection] ?? "")") }
        try withDaemon(handler: handler) { port in
            let response = try HTTPProbe(url: "http://127.0.0.1:\(port)\(path)").send()
            let target = path.prefix { $0 != "#" }
            #expect(response.status == .ok)
            #expect(
                String(decoding: response.body, as: UTF8.self) == (target.hasPrefix("/") ? "" : "/") + target + " close"
            )
        }
    }

    @Test func sendsMethodHeaderFieldsAndBody() throws {
        let handler = TestHandler.responding { request in
            .text("\(request.method) \(request.headerFields[.accept] ?? "") \(request.body.count)", status: .created)
        }
        try withDaemon(handler: handler) { port in
            let probe = try HTTPProbe(url: "http://localhost:\(port)/")
            let response = try probe.send(
                .post, headerFields: [.accept: "a/b"], body: [UInt8](repeating: 1, count: 900_000))
            #expect(response.status == .created)
            #expect(String(decoding: response.body, as: UTF8.self) == "POST a/b 900000")
            #expect(response.headerFields[.contentType] == "text/plain")
        }
    }

    @Test func readsAStreamedAnswer() throws {
        let handler = TestHandler.responding { _ in
            let stream = ResponseStream()
            stream.write([UInt8](repeating: 1, count: 100_000))
            stream.finish()
            return HTTPServerResponse(status: .ok, body: .stream(stream))
        }
        try withDaemon(handler: handler) { port in
            let probe = try HTTPProbe(url: "http://127.0.0.1:\(port)/")
            #expect(try probe.send().body.count == 100_000)
            #expect(try probe.send(.head).body.isEmpty)
        }
    }

    @Test func readsTheRefusalOfABodyThatIsTooLarge() throws {
        try withDaemon(configuration: .init(threads: 1, bodyLimit: 10)) { port in
            let probe = try HTTPProbe(url: "http://127.0.0.1:\(port)/")
            #expect(try probe.send(.post, body: [UInt8](repeating: 0, count: 5_000_000)).status == .contentTooLarge)
        }
    }

    @Test func saysWhereNobodyListens() throws {
        let host = Loopback.uniqueHost()
        let port = try withDaemon(configuration: .init(hosts: [host], threads: 1)) { $0 }
        let error = #expect(throws: HTTPProbeError.self) { try HTTPProbe(url: "http://\(host):\(port)/").send() }
        #expect(error?.description == "cannot connect to \(host):\(port): connection refused")
    }

    @Test func givesUpWhenTheTimeIsUp() throws {
        let handler = TestHandler { _ in .deferred(DeferredResponse(timeout: .seconds(600)) { .text("") }) }
        try withDaemon(handler: handler) { port in
            let probe = try HTTPProbe(url: "http://127.0.0.1:\(port)/", timeout: .milliseconds(50))
            #expect(throws: HTTPProbeError.timedOut(address: "127.0.0.1:\(port)", after: .milliseconds(50))) {
                try probe.send()
            }
        }
    }

    @Test(arguments: [true, false])
    func takesNoAnswerThatIsTooLarge(isStreamed: Bool) throws {
        let bytes = [UInt8](repeating: 1, count: 100_000)
        let handler = TestHandler.responding { _ in
            guard isStreamed else { return HTTPServerResponse(status: .ok, body: .bytes(bytes)) }
            let stream = ResponseStream()
            stream.write(bytes)
            stream.finish()
            return HTTPServerResponse(status: .ok, body: .stream(stream))
        }
        try withDaemon(handler: handler) { port in
            let probe = try HTTPProbe(url: "http://127.0.0.1:\(port)/", sizeLimit: 50_000)
            #expect(throws: HTTPProbeError.answerTooLarge(address: "127.0.0.1:\(port)", limit: 50_000)) {
                try probe.send()
            }
        }
    }

    @Test(arguments: [
        ("ftp://a/", "bad URL ftp://a/: it must begin with http:// or https://"),
        ("127.0.0.1:8080", "must begin with http://"),
        ("http://", "it has no host"), ("http://:80/", "it has no host"),
        ("http://a:port/", "its port is not a number"),
        ("http://a:99999/", "its port is not a number"), ("http://u@a/", "must not contain a user"),
        ("http://a/b c", "must be ASCII without spaces"), ("http://[::1/", "its port"),
    ])
    func refusesABadURL(url: String, words: String) {
        let error = #expect(throws: HTTPProbeError.self) { try HTTPProbe(url: url).send() }
        #expect(error?.description.contains(words) == true, "\(String(describing: error))")
    }

    @Test func saysThatAHostHasNoAddress() {
        let error = #expect(throws: HTTPProbeError.self) { try HTTPProbe(url: "http://host.invalid/").send() }
        #expect(error?.description.hasPrefix("cannot find host.invalid: ") == true)
    }

    @Test(arguments: [
        "", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc", "SSH-2.0-OpenSSH\r\n\r\n", "HTTP/1.1 abc\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n", "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7fffffffffffffff\r\n",
    ])
    func refusesWhatIsNoWholeAnswer(answer: String) throws {
        let server = try RawServer(answering: answer)
        #expect(throws: HTTPProbeError.self) { try HTTPProbe(url: "http://127.0.0.1:\(server.port)/").send() }
        try server.finish()
    }

    @Test func refusesAnAnswerWithTooManyHeaderFields() throws {
        let fields = String(repeating: "a:\r\n", count: 70_000)
        let server = try RawServer(answering: "HTTP/1.1 200 OK\r\n\(fields)\r\n")
        let address = "127.0.0.1:\(server.port)"
        #expect(throws: HTTPProbeError.malformedAnswer(address: address, reason: "more than 1000 header fields")) {
            try HTTPProbe(url: "http://\(address)/").send()
        }
        try server.finish()
    }

    @Test func passesOverInterimResponsesAndReadsToTheEndWhereThereIsNoLength() throws {
        let server = try RawServer(answering: "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.0 200\r\nX:  y \r\n\r\nall of it")
        let response = try HTTPProbe(url: "http://127.0.0.1:\(server.port)/").send()
        #expect(String(decoding: response.body, as: UTF8.self) == "all of it")
        #expect(response.headerFields.first?.value == "y")
        try server.finish()
    }
}
