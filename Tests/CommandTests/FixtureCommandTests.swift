import AcquireMock
import TestSupport
import Testing
@testable import acquire_mock

/// `check` and `import`.
struct FixtureCommandTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    @Test func checkTellsWhatAGoodFixtureHas() throws {
        let run = try MockCommand.run(["check", TestFile.documentedFixture.path])
        #expect(run.status == 0)
        let path = TestFile.documentedFixture.path
        #expect(run.output == "\(path): a good fixture (1 agent, 1 number, 1 contact, 1 case)\n")
        #expect(run.errors == "")
    }

    @Test func checkTellsEveryFault() throws {
        try TestFile(directory.path(of: "numbers.json")).write(#"[{"id": 1, "number": "12"}]"#)
        try TestFile(directory.path(of: "agents.json")).write("[}")
        let run = try MockCommand.run(["check", directory.path])
        #expect(run.status == 1)
        #expect(run.output == "")
        for fault in ["account.json: the file is missing", "agents.json: not JSON", "numbers.json /0/number: "] {
            #expect(run.errors.contains("\n  \(fault)"), "\(run.errors)")
        }
        #expect(try MockCommand.run(["--port", "0", "--fixture", directory.path]).errors == run.errors)
    }

    @Test func checkTellsOfAPathThatIsNoDirectory() throws {
        let file = TestFile.documentedAnswer.path
        #expect(try MockCommand.run(["check", file]).errors.contains("\(file): this is a file: give the path of"))
        let missing = directory.path(of: "missing")
        #expect(try MockCommand.run(["check", missing]).errors.contains("\(missing): there is no such directory"))
    }

    @Test func importMakesTheDocumentedFixtureWhichGivesTheCapturedAnswerAgain() throws {
        let output = directory.path(of: "new/it's ours")
        let run = try importExchange(to: output)
        #expect(run.status == 0, "\(run.errors)")
        for name in try TestFile.documentedFixture.names() {
            let made = try TestFile("\(output)/\(name)").bytes()
            #expect(try made == TestFile("\(TestFile.documentedFixture.path)/\(name)").bytes(), "\(name)")
        }
        let clock = "2021-03-19T11:11:56.000Z"
        #expect(run.output.contains("  acquire-mock serve --fixture \(ShellWord(output)) --clock \(clock)\n"))

        let mock = try ServingMock(["--fixture", output, "--clock", clock])
        let answer = try JSONReader.value(of: mock.answerToDocumentedRequest().body)
        let differing: Set<JSONPointer> = [
            "/data/data/meta/sid", "/data/data/meta/uri", "/data/data/meta/subresourceUris/media",
            "/data/data/call_sid", "/data/data/meta/dateCreated", "/data/data/meta/dateUpdated",
        ]
        let differences = try answer.differences(from: JSONReader.value(of: TestFile.documentedAnswer.bytes()))
        #expect(differences.filter { !differing.contains($0.pointer) } == [])
    }

    @Test func importReplacesAFixtureOnlyWhenItIsTold() throws {
        #expect(try importExchange(to: directory.path).status == 0)
        let again = try importExchange(to: directory.path)
        #expect(again.status == 1)
        #expect(
            again.errors.contains("it has account.json, agents.json, cases.json, contacts.json, numbers.json already"))
        try TestFile(directory.path(of: "cases.json")).write("[]")
        #expect(try importExchange(to: directory.path, "--force").status == 0)
        #expect(try MockCommand.run(["check", directory.path]).output.contains("1 case)"))
    }

    @Test func importKeepsOutOfADirectoryWithOtherJSON() throws {
        try TestFile(directory.path(of: "response.json")).write("{}")
        let run = try importExchange(to: directory.path, "--force")
        #expect(run.status == 1)
        #expect(run.errors.contains("response.json"))
        #expect(try TestFile(directory.path).names() == ["response.json"])
    }

    @Test func importWritesWhatDepartsFromTheAnswerOnlyWhenItIsTold() throws {
        let response = TestFile(directory.path(of: "captured"))
        var answer = try JSONReader.value(of: TestFile.documentedAnswer.bytes())
        answer["unheardOf"] = true
        try response.write("\(answer)")
        let output = directory.path(of: "fixture")
        let refused = try importExchange(response, to: output)
        #expect(refused.status == 1)
        #expect(
            refused.errors.contains("departs from the captured one at 1 place:\n  /unheardOf: nothing instead of true"))
        #expect(!TestFile(output).exists)
        let allowed = try importExchange(response, to: output, "--allow-differences")
        #expect(allowed.status == 0)
        #expect(allowed.errors.hasPrefix("Warning: ") && allowed.errors.contains("/unheardOf"))
        #expect(try MockCommand.run(["check", output]).status == 0)
    }

    @Test func importTellsOfFilesThatAreNoExchange() throws {
        let missing = TestFile(directory.path(of: "missing"))
        let run = try importExchange(missing, to: directory.path)
        #expect(run.errors == "Error: cannot read \(missing.path): there is no such file or directory\n")
        let other = try importExchange(.documentedRequest, to: directory.path)
        #expect(other.status == 1)
        let reason = "The captured answer is not one of Send-SMS. Give the whole body of a 200 answer."
        #expect(other.errors == "Error: \(reason)\n  /data: expected an object, found nothing\n")
    }

    private func importExchange(
        _ response: TestFile = .documentedAnswer,
        to output: String,
        _ options: String...
    ) throws -> ProcessRun {
        let files = ["--request", TestFile.documentedRequest.path, "--response", response.path, "--output", output]
        return try MockCommand.run(["import"] + files + options)
    }
}
