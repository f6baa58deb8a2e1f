import AcquireMock
import TestSupport
import Testing

/// `--faults`: rules that every sandbox begins with.
struct FaultsFileTests {
    @Test(arguments: GivenBy.allCases)
    func everySandboxBeginsWithTheRules(way: GivenBy) throws {
        let directory = try TemporaryDirectory()
        let file = directory.path(of: "faults.json")
        try WholeFile(file).write(Array(#"[{"when": {"nth": 2}, "then": {"status": 503}}]"#.utf8))
        let mock = try ServingMock("--faults", file, by: way)
        for key in ["acquire-test-key", "acquire-test-key+worker-7"] {
            #expect(try mock.answerToDocumentedRequest(key: key).status == 200)
            #expect(try mock.answerToDocumentedRequest(key: key).status == 503)
            #expect(try mock.answerToDocumentedRequest(key: key).status == 200)
        }
    }

    @Test func tellsEverythingThatIsWrong() throws {
        let directory = try TemporaryDirectory()
        let file = directory.path(of: "faults.json")
        try WholeFile(file).write(Array(#"[{"then": {"status": 99}}, {"when": {"nth": 0}}]"#.utf8))
        let run = try MockCommand.run(["--port", "0", "--faults", file])
        #expect(run.status == 1)
        #expect(run.errors.contains("\(file) /0/then/status: "))
        #expect(run.errors.contains("\(file) /1/when/nth: "))
        try WholeFile(file).write(Array(#"{"then": {"status": 503}}"#.utf8))
        let single = try MockCommand.run(["--port", "0", "--faults", file])
        #expect(single.errors == "Error: \(file): This is an object: give an array of fault rules.\n")
        try WholeFile(file).write(Array("[".utf8))
        #expect(try MockCommand.run(["--port", "0", "--faults", file]).errors.contains("not JSON that can be read"))
        let missing = try MockCommand.run(["--port", "0", "--faults", directory.path(of: "none.json")])
        #expect(missing.status == 1)
        #expect(missing.errors.contains("there is no such file"))
    }
}
