import AcquireMock
import Foundation
import TestSupport
import Testing

/// Each setting does what it says, as an option and as a variable.
struct SettingTests {
    @Test(arguments: GivenBy.allCases)
    func hostIsListenedOn(way: GivenBy) throws {
        #expect(try ServingMock("--host", "127.0.0.3", by: way).url.hasPrefix("http://127.0.0.3:"))
    }

    @Test(arguments: GivenBy.allCases)
    func portIsListenedOn(way: GivenBy) throws {
        let taken = try ServingMock()
        let given = way.given("--port", "\(taken.port)")
        let run = try MockCommand.run(given.arguments, given.variables)
        #expect(run.errors.contains("cannot listen on 127.0.0.1:\(taken.port)"))
    }

    @Test(arguments: GivenBy.allCases)
    func apiKeyReplacesTheFixtures(way: GivenBy) throws {
        let mock = try ServingMock("--api-key", "a-key-of-ours", by: way)
        #expect(try mock.answerToDocumentedRequest(key: "a-key-of-ours").status == 200)
        #expect(try mock.answerToDocumentedRequest().status == 401)
    }

    @Test(arguments: [
        (["--api-key", "one", "--api-key", "two"], [:]), (["--api-key", "one,two"], [:]),
        ([], ["ACQUIRE_MOCK_API_KEY": "one, two"]),
    ])
    func apiKeysCanBeSeveral(arguments: [String], variables: [String: String]) throws {
        let mock = try ServingMock(arguments, variables)
        #expect(try ["one", "two"].map { try mock.answerToDocumentedRequest(key: $0).status } == [200, 200])
    }

    @Test(arguments: GivenBy.allCases)
    func fixtureIsServed(way: GivenBy) throws {
        let mock = try ServingMock("--fixture", TestFile.documentedFixture.path, by: way)
        #expect(mock.readyLine.hasSuffix("fixture \(TestFile.documentedFixture.path))"))
        #expect(try mock.answerToDocumentedRequest().status == 200)
    }

    @Test(arguments: GivenBy.allCases)
    func strictRequiresEveryKey(way: GivenBy) throws {
        let request = RequestText.sendSMS(Array(#"{"To":"+919666929552","From":"+12513188609","Body":"hi"}"#.utf8))
        #expect(try ServingMock("--strict", "true", by: way).answer(to: request).status == 400)
        #expect(try ServingMock().answer(to: request).status == 200)
    }

    @Test(arguments: GivenBy.allCases)
    func threadsAreAsMany(way: GivenBy) throws {
        let mock = try ServingMock("--threads", "3", by: way)
        let tasks = "/proc/\(mock.process.pid)/task"
        let names = try TestFile(tasks).names().map {
            try String(contentsOfFile: "\(tasks)/\($0)/comm", encoding: .utf8)
        }
        #expect(names.filter { $0.hasPrefix("http-loop-") }.count == 3)
    }

    @Test(arguments: GivenBy.allCases)
    func clockStandsStill(way: GivenBy) throws {
        let mock = try ServingMock("--clock", "2021-03-19T11:11:56Z", by: way)
        #expect(try mock.answer(to: RequestText.get("/"))["Date"] == "Fri, 19 Mar 2021 11:11:56 GMT")
    }

    @Test(arguments: GivenBy.allCases)
    func maxBodyIsTheLimit(way: GivenBy) throws {
        let mock = try ServingMock("--max-body", "1K", by: way)
        let body = Array(#"{"To":"+919666929552","From":"+12513188609","Body":"hi"}"#.utf8)
        let padding = [UInt8](repeating: UInt8(ascii: " "), count: 1_024 - body.count)
        #expect(try mock.answer(to: RequestText.sendSMS(body + padding)).status == 200)
        #expect(try mock.answer(to: RequestText.sendSMS(body + padding + [UInt8(ascii: " ")])).status == 413)
    }

    @Test(arguments: GivenBy.allCases)
    func logLevelLeavesOutWhatIsLessSevere(way: GivenBy) throws {
        let mock = try ServingMock("--log-level", "warning", by: way)
        #expect(try mock.answerToDocumentedRequest().status == 200)
        #expect(try mock.end().errors == "")
    }

    @Test func seedAndClockMakeTwoRunsIdenticalToTheByte() throws {
        let options = ["--seed", "42", "--clock", "2021-03-19T11:11:56Z", "--api-key", "a"]
        let variables = Dictionary(
            uniqueKeysWithValues: stride(from: 0, to: 6, by: 2).map {
                (GivenBy.variable.name(of: options[$0]), options[$0 + 1])
            })
        let answers = try [ServingMock(options), ServingMock([], variables)].map { mock in
            let connection = try RawConnection(port: mock.port)
            let request = try RequestText.sendSMS(TestFile.documentedRequest.bytes(), key: "a")
            try connection.send(request + request.replacingOccurrences(of: "POST", with: "PUT"))
            try connection.send(
                RequestText.get("/nowhere").replacingOccurrences(of: "\r\n\r\n", with: "\r\nConnection: close\r\n\r\n"))
            return String(decoding: try connection.readToEnd(), as: UTF8.self)
        }
        #expect(answers[0].contains("HTTP/1.1 200 OK\r\n") && answers[0].contains("HTTP/1.1 404 Not Found\r\n"))
        #expect(answers[0] == answers[1])
    }

    @Test func anOptionWinsOverItsVariable() throws {
        let mock = try ServingMock(
            ["--no-strict", "--clock", "2021-03-19T11:11:56Z", "--api-key", "mine"],
            [
                "ACQUIRE_MOCK_PORT": "nonsense", "ACQUIRE_MOCK_STRICT": "true", "ACQUIRE_MOCK_CLOCK": "noon",
                "ACQUIRE_MOCK_API_KEY": "theirs",
            ]
        )
        let body = Array(#"{"To":"+919666929552","From":"+12513188609","Body":"hi"}"#.utf8)
        #expect(try mock.answer(to: RequestText.sendSMS(body, key: "mine")).status == 200)
        #expect(try mock.answer(to: RequestText.sendSMS(body, key: "theirs")).status == 401)
    }
}
