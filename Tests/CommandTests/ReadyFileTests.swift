import AcquireMock
import Glibc
import TestSupport
import Testing

struct ReadyFileTests {
    @Test(arguments: GivenBy.allCases)
    func isThereWithTheLineAndGoneAtTheEnd(way: GivenBy) throws {
        let directory = try TemporaryDirectory()
        let file = TestFile(directory.path(of: "ready.json"))
        let mock = try ServingMock("--ready-file", file.path, by: way)
        let expected = #"{"url":"\#(mock.url)","port":\#(mock.port),"pid":\#(mock.process.pid)}"# + "\n"
        #expect(String(decoding: try file.bytes(), as: UTF8.self) == expected)
        #expect(try TestFile(directory.path).names() == ["ready.json"])
        #expect(try mock.end().status == 0)
        #expect(!file.exists)
    }

    @Test func staysWhereAnotherMockHasTakenItOver() throws {
        let directory = try TemporaryDirectory()
        let file = TestFile(directory.path(of: "ready.json"))
        let first = try ServingMock(["--ready-file", file.path])
        let second = try ServingMock(["--ready-file", file.path])
        #expect(try first.end().status == 0)
        #expect(String(decoding: try file.bytes(), as: UTF8.self).contains(second.url))
    }

    @Test func isGoneBeforeTheMockListensWhereAKilledOneLeftIt() throws {
        let directory = try TemporaryDirectory()
        let file = TestFile(directory.path(of: "ready.json"))
        try file.write("stale")
        let taken = try ServingMock()
        // It cannot listen: what it did to the file it did before.
        let run = try MockCommand.run(["--port", "\(taken.port)", "--ready-file", file.path])
        #expect(run.status == 1)
        #expect(!file.exists)
    }

    @Test func isGoneAfterASecondSignalToo() throws {
        let directory = try TemporaryDirectory()
        let file = TestFile(directory.path(of: "ready.json"))
        let mock = try ServingMock(["--ready-file", file.path])
        let connection = try RawConnection(port: mock.port)
        #expect(try connection.response(to: RequestText.get("/__admin/health")).status == 200)
        try connection.send("GET")
        mock.process.send(SIGINT)
        while try !mock.process.nextErrorLine().contains("SIGINT") {}
        #expect(file.exists)
        #expect(try mock.end().status == 143)
        #expect(!file.exists)
    }

    @Test func refusesAPlaceWhereNoFileCanBe() throws {
        let directory = try TemporaryDirectory()
        let missing = directory.path(of: "missing")
        let run = try MockCommand.run(["--port", "0", "--ready-file", missing + "/ready.json"])
        #expect(run.status == 1)
        #expect(run.output == "")
        #expect(run.errors == "Error: cannot write \(missing)/ready.json: there is no directory \(missing)\n")
        let taken = try MockCommand.run(["--port", "0", "--ready-file", directory.path])
        #expect(taken.status == 1)
        #expect(taken.errors == "Error: cannot write \(directory.path): it is a directory\n")
    }
}
