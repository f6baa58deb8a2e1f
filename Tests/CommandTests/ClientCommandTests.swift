import AcquireMock
import TestSupport
import Testing

/// `health` and `send`.
struct ClientCommandTests {
    @Test func healthEndsWith0WhereTheMockIsWell() throws {
        let mock = try ServingMock()
        let pattern = /(http:[^ ]+) is well: acquire-mock 0\.1\.0, up for \d+ s, 0 sandboxes\n/
        let ways: [([String], [String: String])] = [
            (["--url", mock.url], [:]), (["--url", mock.url + "/"], [:]), ([], ["ACQUIRE_MOCK_URL": mock.url]),
            ([], ["ACQUIRE_MOCK_PORT": "\(mock.port)", "ACQUIRE_MOCK_HOST": "0.0.0.0"]),
            (["--url", mock.url], ["ACQUIRE_MOCK_URL": "http://127.0.0.1:1", "ACQUIRE_MOCK_PORT": "1"]),
        ]
        for (arguments, variables) in ways {
            let run = try MockCommand.run(["health"] + arguments, variables)
            #expect(run.status == 0)
            #expect(run.output.wholeMatch(of: pattern)?.1 == Substring(mock.url), "\(run)")
        }
    }

    @Test func healthEndsWith1WhereNobodyAnswers() throws {
        let host = Loopback.uniqueHost()
        let server = try MockServer.start(.init(host: host))
        server.stop()
        let run = try MockCommand.run(["health", "--url", server.baseURL])
        #expect(run.status == 1)
        #expect(run.output == "")
        #expect(run.errors.hasPrefix("Error: cannot connect to \(host):\(server.port): connection refused."))
        #expect(run.errors.contains("Start it with: acquire-mock"))
    }

    @Test(arguments: ["200 OK\r\nContent-Length: 2\r\n\r\n{}", "404 Not Found\r\nContent-Length: 0\r\n\r\n"])
    func healthEndsWith1WhereAnotherProgramAnswers(answer: String) throws {
        let other = try RawServer(answering: "HTTP/1.1 \(answer)")
        let run = try MockCommand.run(["health", "--url", "http://127.0.0.1:\(other.port)"])
        #expect(run.status == 1)
        #expect(run.errors.contains("not as the mock does: is another program there?"))
        #expect(try other.finish().hasPrefix("GET /__admin/health HTTP/1.1\r\n"))
    }

    @Test func sendShowsTheDocumentedAnswer() throws {
        let mock = try ServingMock(["--clock", "2021-03-19T11:11:56Z"])
        let run = try MockCommand.run(["send", "--url", mock.url])
        #expect(run.status == 0)
        #expect(run.errors == "200 OK\n")
        let answer = try JSONReader.value(of: Array(run.output.utf8))
        let documented = try JSONReader.value(of: TestFile.documentedAnswer.bytes())
        #expect(answer["data"]?["data"]?["sender"] == documented["data"]?["data"]?["sender"])
        #expect(run.output.hasPrefix("{\n  \"data\": {\n"))
    }

    @Test(arguments: ["200 OK\r\nContent-Length: 2\r\n\r\nhi", "404 Not Found\r\nContent-Length: 0\r\n\r\n"])
    func sendEndsWith1WhereAnotherProgramAnswers(answer: String) throws {
        let other = try RawServer(answering: "HTTP/1.1 \(answer)")
        let run = try MockCommand.run(["send", "--url", "http://127.0.0.1:\(other.port)"])
        #expect(run.status == 1)
        #expect(run.errors.contains("and that is no answer of Send-SMS: is another program there?"))
        try other.finish()
    }

    @Test func sendGoesToWhomItIsTold() throws {
        let mock = try ServingMock(["--api-key", "our-key"])
        let run = try MockCommand.run(
            ["send", "--to", "+15551234567", "--body", "--hello--"],
            ["ACQUIRE_MOCK_URL": mock.url, "ACQUIRE_MOCK_API_KEY": "our-key,second"]
        )
        #expect(run.status == 0)
        let meta = try JSONReader.value(of: Array(run.output.utf8))[at: "/data/data/meta"]
        #expect(meta?["To"] == "+15551234567" && meta?["Body"] == "--hello--")
    }

    @Test func sendSaysWhatIsWrong() throws {
        let mock = try ServingMock()
        let run = try MockCommand.run(["send", "--url", mock.url, "--to", "12", "--body", ""])
        #expect(run.status == 1)
        let lines = run.errors.split(separator: "\n")
        #expect(lines.first == "400 Bad Request")
        #expect(lines.contains { $0.hasPrefix("Error: To: ") } && lines.contains { $0.hasPrefix("Error: Body: ") })
        #expect(run.output.contains("\"title\": \"ERROR_INVALID_INPUT\""))
        let other = try MockCommand.run(["send", "--url", mock.url, "--api-key", "other+box"])
        #expect(other.status == 1 && other.errors.hasPrefix("401 Unauthorized\nError: The API key is not known"))
    }
}
