import AcquireMock
import Foundation
import TLSIdentity
import TestSupport
import Testing

struct TLSTests {
    private let directory: TemporaryDirectory
    private let caFile: String

    init() throws {
        directory = try TemporaryDirectory()
        caFile = directory.path(of: "ca.pem")
    }

    private func text(_ path: String) throws -> String {
        String(decoding: try TestFile(path).bytes(), as: UTF8.self)
    }

    private func mode(_ path: String) throws -> Int {
        try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }

    @Test(arguments: GivenBy.allCases)
    func isSpokenOnThePort(way: GivenBy) throws {
        let tls = way.given("--tls", "true")
        let file = way.given("--tls-ca-file", caFile)
        let mock = try ServingMock(
            tls.arguments + file.arguments, tls.variables.merging(file.variables) { first, _ in first })
        #expect(mock.url == "https://127.0.0.1:\(mock.port)")
        #expect(mock.secureURL == nil)
        #expect(mock.readyLine.contains("(key acquire-test-key, CA \(caFile), fixture default)"))
        let client = TLSClient(port: mock.port, caFile: caFile)
        #expect(try client.answer(path: "/__admin/health").contains(#""status":"ok""#))
    }

    @Test func isGoodForEachNameInBothVersions() throws {
        let mock = try ServingMock(["--tls", "--tls-ca-file", caFile])
        for (version, spoken) in [("TLSv1_2", "TLSv1.2"), ("TLSv1_3", "TLSv1.3")] {
            let client = TLSClient(port: mock.port, caFile: caFile, version: version)
            for name in ["localhost", "127.0.0.1", "::1", "relay-support.acquire.io"] {
                let answer = try client.answer(path: "/__admin/health", as: name)
                #expect(answer.hasPrefix("\(spoken) HTTP/1.1 200 OK\r\n"), "\(name): \(answer)")
            }
        }
        for name in ["example.com", "acquire.io", "a.relay-support.acquire.io", "127.0.0.2"] {
            let answer = try TLSClient(port: mock.port, caFile: caFile).answer(path: "/__admin/health", as: name)
            #expect(
                answer.contains("failed: ") && answer.contains("certificate is not valid for"), "\(name): \(answer)")
        }
    }

    @Test func isGoodForTheHostThatIsListenedOn() throws {
        let mock = try ServingMock(["--tls", "--host", "127.0.0.3", "--tls-ca-file", caFile])
        let run = try MockCommand.run(["health", "--url", mock.url, "--ca-file", caFile])
        #expect(run.status == 0, "\(run.errors)")
    }

    @Test(arguments: ["TLSv1", "TLSv1_1"])
    func isNotSpokenInOlderVersions(version: String) throws {
        let mock = try ServingMock(["--tls", "--tls-ca-file", caFile])
        let client = TLSClient(port: mock.port, caFile: caFile, version: version)
        #expect(try client.answer(path: "/__admin/health").hasPrefix("failed: "))
        let errors = try mock.end().errors
        #expect(errors.contains("a TLS handshake failed") && !errors.contains("info request"), "\(errors)")
    }

    @Test func closesOnAClientThatSpeaksNone() throws {
        let mock = try ServingMock(["--tls"])
        let connection = try RawConnection(port: mock.port)
        try connection.send(RequestText.get("/__admin/health"))
        #expect(try !String(decoding: connection.readToEnd(), as: UTF8.self).contains("HTTP"))
    }

    @Test(arguments: GivenBy.allCases)
    func isSpokenBesideHTTP(way: GivenBy) throws {
        let readyFile = directory.path(of: "ready.json")
        let given = way.given("--tls-port", "0")
        let mock = try ServingMock(
            given.arguments + ["--tls-ca-file", caFile, "--ready-file", readyFile], given.variables)
        #expect(try mock.answer(to: RequestText.get("/__admin/health")).status == 200)
        let secureURL = try #require(mock.secureURL)
        let port = try #require(UInt16(secureURL.drop { $0 != "/" }.drop { $0 != ":" }.dropFirst()))
        #expect(port != mock.port)
        #expect(mock.url == "http://127.0.0.1:\(mock.port)")
        #expect(secureURL == "https://127.0.0.1:\(port)")
        let client = TLSClient(port: port, caFile: caFile)
        #expect(try client.answer(path: "/__admin/health").contains("HTTP/1.1 200 OK"))
        let expected = #"""
            {"url":"\#(mock.url)","port":\#(mock.port),"tlsUrl":"\#(secureURL)","tlsPort":\#(port),"pid":\#(mock.process.pid)}

            """#
        #expect(try text(readyFile) == expected)
        // The same mock answers on both: what is sent on one is seen on the other.
        #expect(try mock.answerToDocumentedRequest().status == 200)
        #expect(try client.answer(path: "/__admin/messages").contains(#""total":1"#))
    }

    @Test(arguments: GivenBy.allCases)
    func keepsItsCAForManyRuns(way: GivenBy) throws {
        let kept = directory.path(of: "made/here")
        let given = way.given("--tls-ca-dir", kept)
        let first = try ServingMock(["--tls"] + given.arguments, given.variables)
        let certificate = try text(kept + "/ca.pem")
        #expect(try TestFile(kept).names() == ["ca-key.pem", "ca.pem"])
        #expect(try mode(kept) == 0o700)
        #expect(try mode(kept + "/ca.pem") == 0o600)
        #expect(try mode(kept + "/ca-key.pem") == 0o600)
        #expect(first.readyLine.contains("CA \(kept)/ca.pem,"))
        #expect(try first.end().status == 0)
        let second = try ServingMock(["--tls"] + given.arguments, given.variables)
        #expect(try text(kept + "/ca.pem") == certificate)
        let client = TLSClient(port: second.port, caFile: kept + "/ca.pem")
        #expect(try client.answer(path: "/__admin/health").contains("HTTP/1.1 200 OK"))
    }

    @Test func makesOneCAForMocksThatStartAtOnce() throws {
        let kept = directory.path(of: "ca")
        let processes = try (0..<4).map { _ in try MockCommand.start(["--port", "0", "--tls", "--tls-ca-dir", kept]) }
        for process in processes {
            let line = try process.nextLine()
            let port = try #require(line.firstMatch(of: #/127\.0\.0\.1:(\d+) /#).flatMap { UInt16($0.1) })
            let answer = try TLSClient(port: port, caFile: kept + "/ca.pem").answer(path: "/__admin/health")
            #expect(answer.contains("HTTP/1.1 200 OK"), "\(answer)")
        }
    }

    @Test func servesTheCAsCertificateToWhomeverAsks() throws {
        let mock = try ServingMock(["--tls", "--tls-ca-file", caFile, "--admin-token", "our-token"])
        let answer = try TLSClient(port: mock.port, caFile: caFile).answer(path: "/__admin/ca.pem")
        let certificate = try text(caFile)
        #expect(answer.contains("HTTP/1.1 200 OK") && answer.hasSuffix("\r\n\r\n" + certificate))
        #expect(answer.contains("Content-Type: application/pem-certificate-chain\r\n"))
        #expect(!answer.contains("PRIVATE KEY"))
        let plain = try ServingMock().answer(to: RequestText.get("/__admin/ca.pem"))
        #expect(plain.status == 404)
        #expect(plain.text.contains("No such object: the mock has no CA. It has one with --tls or --tls-port"))
    }

    @Test(arguments: GivenBy.allCases)
    func canHaveACertificateOfOnesOwn(way: GivenBy) throws {
        let ca = try DevelopmentCA(madeAt: Date())
        let own = try ca.identity(for: [.dns("mock.acquire.io")], at: Date())
        let (certificate, key) = (directory.path(of: "cert.pem"), directory.path(of: "key.pem"))
        try TestFile(certificate).write(own.certificates)
        try TestFile(key).write(own.privateKey)
        try TestFile(caFile).write(ca.certificate)
        let (first, second) = (way.given("--tls-cert", certificate), way.given("--tls-key", key))
        let mock = try ServingMock(
            ["--tls"] + first.arguments + second.arguments,
            first.variables.merging(second.variables) { first, _ in first })
        let client = TLSClient(port: mock.port, caFile: caFile)
        #expect(try client.answer(path: "/__admin/health", as: "mock.acquire.io").contains("HTTP/1.1 200 OK"))
        #expect(try client.answer(path: "/__admin/health").contains("failed: "))
        #expect(try client.answer(path: "/__admin/ca.pem", as: "mock.acquire.io").contains("HTTP/1.1 404 Not Found"))
    }

    @Test func answersAllThatOneRecordHolds() throws {
        let mock = try ServingMock(["--tls", "--tls-ca-file", caFile, "--threads", "1"])
        let client = TLSClient(port: mock.port, caFile: caFile)
        // 200 requests take less than the 16 KB of a record: none is to wait in GnuTLS for more to arrive.
        let request = "GET /__admin/health HTTP/1.1\r\nHost: localhost\r\n\r\n"
        let last = "DELETE /__admin/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        let answer = try client.answer(to: String(repeating: request, count: 200) + last)
        #expect(answer.components(separatedBy: "HTTP/1.1 200 OK").count == 201)
        #expect(answer.contains("HTTP/1.1 405 Method Not Allowed"))
    }

    @Test func takesBodiesOfManyRecords() throws {
        let mock = try ServingMock(["--tls", "--tls-ca-file", caFile])
        let client = TLSClient(port: mock.port, caFile: caFile)
        let body = #"{"To":"+919666929552","From":"+12513188609","Body":"hi"}"# + String(repeating: " ", count: 90_000)
        let head =
            "POST /api/v1/voip/send-sms HTTP/1.1\r\nHost: relay-support.acquire.io\r\nConnection: close\r\n"
            + "Authorization: Bearer acquire-test-key\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
        #expect(try client.answer(to: head + body, as: "relay-support.acquire.io").contains("HTTP/1.1 200 OK"))
        // The host names the sandbox.
        #expect(try client.answer(path: "/__admin/messages?sandbox=relay-support").contains(#""total":1"#))
    }

    @Test func refusesABodyOfChunksThatIsTooLarge() throws {
        let mock = try ServingMock(["--tls", "--tls-ca-file", caFile, "--max-body", "1K"])
        let request =
            "POST /api/v1/voip/send-sms HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
            + "Authorization: Bearer acquire-test-key\r\n\r\n"
            + "800\r\n\(String(repeating: " ", count: 2_048))\r\n0\r\n\r\n"
        let answer = try TLSClient(port: mock.port, caFile: caFile).answer(to: request)
        #expect(answer.contains("HTTP/1.1 413 ") && answer.contains("larger than 1024 bytes"), "\(answer)")
        #expect(!answer.contains("failed: "))
    }

    @Test func endsWithAGoodbyeToIdleConnectionsWhenTheMockDoes() throws {
        let mock = try ServingMock(["--tls", "--tls-ca-file", caFile])
        let client = TLSClient(port: mock.port, caFile: caFile)
        let idle = try client.start("GET /__admin/health HTTP/1.1\r\nHost: localhost\r\n\r\n")
        while try !mock.process.nextErrorLine().contains("path=/__admin/health") {}
        let began = ContinuousClock.now
        #expect(try mock.end().status == 0)
        // What is begun would be given 4 seconds.
        #expect(.now - began < .seconds(3))
        let received = try idle.end().output
        #expect(received.contains("HTTP/1.1 200 OK") && !received.contains("failed: "), "\(received)")
    }

    @Test func doesNotKeepAProcessorBusyWithHandshakesThatStop() throws {
        let mock = try ServingMock(["--tls-port", "0", "--threads", "1"])
        let port = try #require(mock.secureURL?.split(separator: ":").last.flatMap { UInt16($0) })
        // The first bytes of a record with a hello of the client's.
        let clients = try (0..<8).map { _ in try RawConnection(port: port) }
        for client in clients { try client.send("\u{16}\u{3}\u{1}") }
        // A second passes, by the mock's own clock.
        let waiting = RequestText.get("/__admin/messages/wait?timeout=1s")
        let before = try mock.processorTicks()
        #expect(try mock.answer(to: waiting).status == 417)
        // Of 100 ticks a second.
        #expect(try mock.processorTicks() - before < 30)
        withExtendedLifetime(clients) {}
    }

    @Test func isWhatHealthAndSendSpeakToo() throws {
        let mock = try ServingMock(["--tls", "--tls-ca-file", caFile])
        #expect(try MockCommand.run(["health", "--url", mock.url, "--ca-file", caFile]).status == 0)
        let variables = ["ACQUIRE_MOCK_TLS": "true", "ACQUIRE_MOCK_PORT": "\(mock.port)"]
        #expect(
            try MockCommand.run(["health"], variables).output.hasPrefix("https://127.0.0.1:\(mock.port) is well: "))
        #expect(try MockCommand.run(["send"], variables.merging(["ACQUIRE_MOCK_CA_FILE": caFile]) { $1 }).status == 0)
        let stranger = directory.path(of: "other.pem")
        try TestFile(stranger).write(try DevelopmentCA(madeAt: Date()).certificate)
        let distrusting = try MockCommand.run(["health", "--url", mock.url, "--ca-file", stranger])
        #expect(distrusting.status == 1)
        #expect(
            distrusting.errors.hasPrefix(
                "Error: TLS with 127.0.0.1:\(mock.port) fails: The certificate is NOT trusted."),
            "\(distrusting.errors)")
        let missing = try MockCommand.run(["health", "--url", mock.url, "--ca-file", caFile + ".not"])
        #expect(missing.errors == "Error: cannot read \(caFile).not: there is no such file or directory\n")
    }

    @Test func isTrustedByWhatExecRuns() throws {
        let script = """
            echo "$ACQUIRE_BASE_URL $ACQUIRE_MOCK_TLS_URL $ACQUIRE_MOCK_CA_FILE"
            "$0" health && cat "$ACQUIRE_MOCK_CA_FILE"
            """
        let run = try MockCommand.run(["exec", "--tls", "--", "sh", "-c", script, MockCommand.path])
        #expect(run.status == 0, "\(run.errors)")
        let words = run.output.split(whereSeparator: \.isWhitespace).map(String.init)
        #expect(words[0].hasPrefix("https://127.0.0.1:") && words[0] == words[1])
        #expect(run.output.contains("\(words[0]) is well: ") && run.output.contains("BEGIN CERTIFICATE"))
        #expect(!TestFile(words[2]).exists)
    }

    @Test(arguments: [
        (["--tls-cert", "a"], "--tls-cert has no effect without --tls or --tls-port."),
        (["--tls-ca-dir", "a"], "--tls-ca-dir has no effect without --tls or --tls-port."),
        (["--no-tls", "--tls-port", "1"], "--tls-port has no effect without --tls."),
        (
            ["--tls", "--tls-cert", "a"],
            "--tls-cert needs --tls-key beside it: a certificate is of no use without its key."
        ),
        (
            ["--tls", "--tls-key", "a"],
            "--tls-key needs --tls-cert beside it: a certificate is of no use without its key."
        ),
        (
            ["--tls", "--tls-cert", "a", "--tls-key", "b", "--tls-ca-dir", "c"],
            "--tls-ca-dir is for a certificate that the mock makes: leave it out beside --tls-cert."
        ),
        (["--tls-port", "70000"], #"--tls-port takes a port from 0 to 65535, where 0 picks a free one, not "70000"."#),
    ])
    func isRefusedWhereItsOptionsContradictEachOther(arguments: [String], message: String) throws {
        let run = try MockCommand.run(["--port", "0"] + arguments)
        #expect(run.status == 64)
        #expect(run.errors.hasPrefix("Error: \(message)\n"), "\(run.errors)")
    }

    @Test func isRefusedOnThePortOfHTTP() throws {
        let run = try MockCommand.run(["--port", "8080", "--tls-port", "8080"])
        #expect(
            run.errors
                == "Error: cannot start the server: HTTP and HTTPS are both to have port 8080; give two different ones\n"
        )
    }
}
