import AcquireMock
import Glibc
import Synchronization
import TestSupport
import Testing

/// `--record`.
struct RecordTests {
    private let directory: TemporaryDirectory
    private let file: TestFile

    init() throws {
        directory = try TemporaryDirectory()
        file = TestFile(directory.path(of: "record.ndjson"))
    }

    private func lines() throws -> [JSONValue] {
        let bytes = try file.bytes()
        #expect(bytes.last == UInt8(ascii: "\n"))
        return try bytes.split(separator: UInt8(ascii: "\n")).map { try JSONReader.value(of: Array($0)) }
    }

    @Test func hasEachLineOnTheDiskWhereThatIsAskedFor() throws {
        let mock = try ServingMock(["--record", file.path, "--record-sync"])
        #expect(try mock.answerToDocumentedRequest(key: "acquire-test-key").status == 200)
        #expect(try lines().count == 1)
        // What cannot be synced is written all the same.
        let other = try MockCommand.run(
            ["exec", "--record", "/dev/null", "--record-sync", "--", MockCommand.path, "send"])
        #expect(other.status == 0 && !other.errors.contains("cannot record"), "\(other)")
    }

    @Test(arguments: GivenBy.allCases)
    func hasALineForEachMessageAndRefusedRequest(way: GivenBy) throws {
        let mock = try ServingMock("--record", file.path, by: way)
        #expect(try mock.answerToDocumentedRequest(key: "acquire-test-key+worker-7").status == 200)
        #expect(try mock.answerToDocumentedRequest(key: "wrong-key").status == 401)
        #expect(try mock.answer(to: RequestText.get("/nowhere?token=hidden")).status == 404)
        #expect(try mock.answer(to: RequestText.get("/__admin/health")).status == 200)
        let messages = try mock.answer(to: RequestText.get("/__admin/messages?sandbox=worker-7"))
        let listed = try #require(try JSONReader.value(of: messages.body)[at: "/data/0"]?.objectValue)
        // Before the mock has ended: what is answered is written.
        let lines = try lines()
        try #require(lines.count == 3)
        let line = try #require(lines[0].objectValue)
        #expect(line.keys == ["kind", "sandbox"] + listed.keys)
        #expect(line["kind"] == "message" && line["sandbox"] == "worker-7" && line["status"] == "queued")
        for key in listed.keys where !["status", "history"].contains(key) { #expect(line[key] == listed[key]) }

        let keys = ["kind", "sandbox", "method", "path", "status", "reason", "requestId", "at"]
        #expect(lines[1].objectValue?.keys == keys)
        #expect(lines[1]["path"] == "/api/v1/voip/send-sms" && lines[1]["status"] == 401)
        let reason = "ERROR_UNAUTHORIZED: The API key is not known: use one of the account's keys."
        #expect(lines[1]["reason"]?.stringValue == reason)
        #expect(lines[2]["method"] == "GET" && lines[2]["path"] == "/nowhere" && lines[2]["status"] == 404)
        let text = String(decoding: try file.bytes(), as: UTF8.self)
        #expect(!text.contains("wrong-key") && !text.contains("hidden"))
    }

    @Test func hasNoKeyWhereverAClientPutsIt() throws {
        let mock = try ServingMock([
            "--record", file.path, "--api-key", "top-secret", "--admin-token", "other-secret",
        ])
        for path in ["/top-secret", "/other-secret", "/a/top-secret?other-secret"] {
            #expect(try mock.answer(to: RequestText.get(path)).status == 404)
        }
        for body in [#"{"id":"top-secret","To":"other-secret"}"#, "top-secret other-secret"] {
            #expect(try mock.answer(to: RequestText.sendSMS(Array(body.utf8), key: "top-secret")).status == 400)
        }
        #expect(try mock.answerToDocumentedRequest(key: "top-secret+top-secret").status == 200)
        #expect(try mock.answerToDocumentedRequest(key: "top-secret+other-secret!").status == 400)
        #expect(try lines().count == 7)
        #expect(try !String(decoding: file.bytes(), as: UTF8.self).contains("other-secret"))
        // The one sandbox that a client has named after the key is named so in its message too.
        let refused = try lines().filter { $0["kind"] == "refused" }
        #expect(refused.count == 6 && refused.allSatisfy { !"\($0)".contains("top-secret") })
    }

    @Test func goesOnWithWhatAnEarlierRunWrote() throws {
        for _ in 0..<2 {
            let run = try MockCommand.run(["exec", "--record", file.path, "--", MockCommand.path, "send"])
            #expect(run.status == 0)
        }
        #expect(try lines().map { $0["kind"] } == ["message", "message"])
    }

    @Test func hasEveryAnsweredMessageWholeWhenTheMockIsKilledUnderLoad() throws {
        let mock = try ServingMock(["--record", file.path, "--log-level", "warning", "--threads", "2"])
        let answered = Atomic(0)
        let underLoad = Semaphore()
        let clients = (0..<4).map { number in
            BackgroundThread { [port = mock.port] in
                let connection = try RawConnection(port: port)
                var ids: [String] = []
                let body = #"{"To":"+919666929552","From":"+12513188609","Body":"hi","id":1266}"#
                let request = RequestText.sendSMS(Array(body.utf8), key: "acquire-test-key+worker-\(number % 2)")
                while let answer = try? connection.response(to: request) {
                    #expect(answer.status == 200)
                    ids.append(answer["X-Request-Id"] ?? "")
                    if answered.add(1, ordering: .relaxed).newValue == 500 { underLoad.signal() }
                }
                return ids
            }
        }
        underLoad.wait()
        #expect(try mock.end(by: SIGKILL).status == 137)
        let told = Set(try clients.flatMap { try $0.result() })
        #expect(told.count >= 500)

        var bytes = try file.bytes()[...]
        // What was being written at that moment was not answered.
        if let end = bytes.lastIndex(of: UInt8(ascii: "\n")) { bytes = bytes[...end] }
        let written = try bytes.split(separator: UInt8(ascii: "\n")).map { line in
            try JSONReader.value(of: Array(line))["requestId"]?.stringValue ?? ""
        }
        #expect(Set(written).count == written.count)
        #expect(told.isSubset(of: written))
    }

    @Test func fullDiskIsToldOnceAndStopsNothing() throws {
        let mock = try ServingMock(["--record", "/dev/full", "--log-level", "warning"])
        for _ in 0..<3 { #expect(try mock.answerToDocumentedRequest().status == 200) }
        let run = try mock.end()
        #expect(run.status == 0)
        let lines = run.errors.split(separator: "\n")
        #expect(lines.count == 1, "\(run.errors)")
        let expected =
            " error cannot record to /dev/full: no space left on device; the mock goes on without, and tries again each time"
        #expect(lines.first?.hasSuffix(expected) == true, "\(run.errors)")
    }

    /// A sanitizer writes files of its own, which the limit ends: those runs, built in directories of their own, leave it out.
    @Test(
        .enabled(if: !MockCommand.path.contains("/.build-")),
        arguments: ["serve --port 0", "exec -- sh -c 'echo ready on $ACQUIRE_BASE_URL \\(; exec sleep 60'"])
    func lineThatFindsNoRoomIsNotThereAtAll(command: String) throws {
        // A file may have 2 KB: three lines and a piece of the fourth.
        let script = "ulimit -f 2; exec \"$1\" \(command.replacing(" ", with: " --record \"$2\" ", maxReplacements: 1))"
        let process = try RunningProcess(
            "/bin/bash", ["-c", script, "bash", MockCommand.path, file.path], environment: ["PATH": "/usr/bin:/bin"])
        let port = try #require(try process.nextLine().firstMatch(of: /:(\d+) \(/).flatMap { UInt16($0.1) })
        let connection = try RawConnection(port: port)
        let request = try RequestText.sendSMS(TestFile.documentedRequest.bytes())
        for _ in 0..<6 { #expect(try connection.response(to: request).status == 200) }
        process.send(SIGTERM)
        let run = try process.end()
        #expect(run.errors.contains(" error cannot record to \(file.path): file too large; "), "\(run)")
        let count = try lines().count
        #expect(2...4 ~= count)
    }

    @Test(arguments: [("/no/such/file", "no such file or directory"), ("/tmp", "is a directory")])
    func refusesAPlaceWhereNoFileCanBe(path: String, reason: String) throws {
        for arguments in [["serve", "--port", "0"], ["exec"]] {
            let command = arguments == ["exec"] ? ["--", "true"] : []
            let run = try MockCommand.run(arguments + ["--record", path] + command)
            #expect(run.status == 1)
            #expect(run.output == "")
            #expect(run.errors == "Error: cannot record to \(path): \(reason)\n")
        }
    }
}
