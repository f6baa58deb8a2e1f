import AcquireMock
import TestSupport
import Testing

struct LogTests {
    @Test func hasALineOfTextForEachRequest() throws {
        let mock = try ServingMock()
        let id = try #require(try mock.answerToDocumentedRequest()["X-Request-Id"])
        let line = try mock.process.nextErrorLine()
        let pattern =
            /[-\d]{10}T[:\d]{8}\.\d{3}Z info request method=POST path=\/api\/v1\/voip\/send-sms status=200 ms=\d+\.\d\d (.*)/
        let match = try #require(line.wholeMatch(of: pattern), "\(line)")
        #expect(match.1 == "sandbox=default sms=331 requestId=\(id)")
    }

    @Test(arguments: GivenBy.allCases)
    func hasAnObjectForEachRequestAsJSON(way: GivenBy) throws {
        let mock = try ServingMock("--log-format", "json", by: way)
        let id = try #require(try mock.answerToDocumentedRequest()["X-Request-Id"])
        _ = try mock.answer(to: RequestText.get("/%22?token=hidden"))
        let sent = try JSONReader.value(of: Array(mock.process.nextErrorLine().utf8))
        let keys = ["time", "level", "message", "method", "path", "status", "ms", "sandbox", "sms", "requestId"]
        #expect(sent.objectValue?.keys == keys)
        #expect(sent["status"] == 200 && sent["sms"] == 331 && sent["ms"]?.numberValue != nil)
        #expect(sent["sandbox"] == "default" && sent["requestId"]?.stringValue == id)
        let text = try mock.process.nextErrorLine()
        let refused = try JSONReader.value(of: Array(text.utf8))
        #expect(refused["path"] == "/%22" && refused["status"] == 404)
        #expect(refused["error"]?.stringValue?.hasPrefix("ERROR_RECORD_NOT_FOUND: ") == true)
        #expect(!text.contains("hidden"))
    }

    @Test func hasALineForABodyThatOutgrowsTheLimit() throws {
        let mock = try ServingMock(["--max-body", "1K"])
        let head = "POST /api/v1/voip/send-sms HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer acquire-test-key\r\n"
        let chunk = "800\r\n" + String(repeating: " ", count: 0x800) + "\r\n"
        let answer = try mock.answer(to: head + "Transfer-Encoding: chunked\r\n\r\n" + chunk)
        #expect(answer.status == 413)
        #expect(answer.text.contains("The body is larger than 1024 bytes"))
        #expect(try mock.process.nextErrorLine().contains(" status=413 "))
        #expect(try !mock.end().errors.contains("libmicrohttpd"))
    }

    @Test(arguments: ["text", "json"])
    func hasNoKey(format: String) throws {
        let mock = try ServingMock(["--api-key", "top-secret", "--log-format", format, "--log-level", "trace"])
        #expect(try mock.answerToDocumentedRequest(key: "top-secret").status == 200)
        #expect(try mock.answerToDocumentedRequest(key: "top-secret+sandbox-1").status == 200)
        #expect(try mock.answerToDocumentedRequest(key: "top-secret+BAD").status == 400)
        #expect(try mock.answerToDocumentedRequest(key: "wrong-secret").status == 401)
        #expect(try mock.answer(to: RequestText.get("/__admin/health?key=top-secret")).status == 200)
        #expect(try mock.answer(to: RequestText.get("/top-secret")).status == 404)
        #expect(try mock.answerToDocumentedRequest(key: "top-secret+top-secret").status == 200)
        let keys = ["threadId", "contactId", "timelineId", "id", "Body", "To", "From", "isClosed", "msgType", "title"]
        for key in keys {
            for value: JSONValue in ["top-secret", "Bearer top-secret+sandbox-2", ["top-secret": "top-secret"]] {
                let body = JSONWriter.bytes(of: .object([key: value, "Bearer top-secret": "top-secret"]))
                #expect(try mock.answer(to: RequestText.sendSMS(body, key: "top-secret")).status == 400)
            }
        }
        for body in ["top-secret", "{\"top-secret\": top-secret}"] {
            #expect(try mock.answer(to: RequestText.sendSMS(Array(body.utf8), key: "top-secret")).status == 400)
        }
        let run = try mock.end()
        #expect(run.errors.split(separator: "\n").count >= 6 + 3 * keys.count + 2)
        #expect(run.errors.contains("sandbox-1"))
        #expect(!run.errors.contains("secret"))
    }

    @Test func outlivesItsReader() throws {
        // A shell whose standard error is a pipe that nobody reads any more.
        let process = try RunningProcess(
            "/bin/bash",
            ["-c", "exec \"$1\" --port 0 2> >(exec true)", "bash", MockCommand.path]
        )
        let line = try process.nextLine()
        let port = try #require(line.firstMatch(of: /:(\d+) \(/).flatMap { UInt16($0.1) })
        for _ in 0..<3 {
            #expect(try RawConnection(port: port).response(to: RequestText.get("/__admin/health")).status == 200)
        }
        process.send(15)
        #expect(try process.end().status == 0)
    }

    @Test func holdsUpNothingWhereNobodyReadsIt() throws {
        let directory = try TemporaryDirectory()
        let process = try unreadProcess(directory.path(of: "errors"))
        let port = try #require(try process.nextLine().firstMatch(of: /:(\d+) \(/).flatMap { UInt16($0.1) })
        try expectAnswers(to: 2_000, port: port)
        let began = ContinuousClock.now
        process.send(15)
        #expect(try process.end().status == 0)
        #expect(.now - began < .seconds(5))
    }

    @Test func tellsHowManyLinesWereDroppedInTheirPlace() throws {
        let directory = try TemporaryDirectory()
        let path = directory.path(of: "errors")
        let process = try unreadProcess(path)
        let port = try #require(try process.nextLine().firstMatch(of: /:(\d+) \(/).flatMap { UInt16($0.1) })
        try expectAnswers(to: 8_000, port: port)
        let reader = try RunningProcess("/bin/cat", [path])
        var written = 0
        var line = try reader.nextLine()
        while line.contains(" info request ") {
            written += 1
            line = try reader.nextLine()
        }
        let match = try #require(line.firstMatch(of: /warning (\d+) lines were dropped here/), "\(line)")
        #expect(Int(match.1) == 8_000 - written)
        try expectAnswers(to: 1, port: port)
        #expect(try reader.nextLine().contains(" info request "))
    }

    /// The command with a standard error that stays open and that nobody reads: a named pipe that it holds itself.
    private func unreadProcess(_ path: String) throws -> RunningProcess {
        try RunningProcess(
            "/bin/bash",
            ["-c", "mkfifo \"$2\" && exec 3<>\"$2\" && exec \"$1\" --port 0 2>&3", "bash", MockCommand.path, path],
            environment: ["PATH": "/usr/bin:/bin"]
        )
    }

    private func expectAnswers(to count: Int, port: UInt16) throws {
        let connection = try RawConnection(port: port)
        let answered = try (0..<count).count { _ in
            try connection.response(to: RequestText.get("/__admin/health")).status == 200
        }
        #expect(answered == count)
    }
}
