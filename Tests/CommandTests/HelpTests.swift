import TestSupport
import Testing
@testable import acquire_mock

struct HelpTests {
    @Test func namesTheVersion() throws {
        let run = try MockCommand.run(["--version"])
        #expect(run.status == 0)
        #expect(run.output == "acquire-mock 0.1.0\n")
    }

    @Test func namesEverySubcommandWithExamples() throws {
        let run = try MockCommand.run(["--help"])
        #expect(run.status == 0)
        for name in ["serve (default)", "exec", "send", "health", "check", "import"] {
            #expect(run.output.contains("\n  \(name) "))
        }
        #expect(run.output.contains("curl http://127.0.0.1:8080/api/v1/voip/send-sms"))
    }

    @Test(arguments: ["serve", "exec", "send", "health", "check", "import"])
    func hasExamplesForEachSubcommand(name: String) throws {
        let run = try MockCommand.run(["help", name])
        #expect(run.status == 0)
        #expect(run.output.contains("\n  acquire-mock \(name)"))
        let lines = run.output.split(separator: "\n")
        let example = try #require(lines.firstIndex { $0.hasPrefix("EXAMPLE") })
        // No example is broken into two lines.
        #expect(lines[(example + 1)...].prefix { !$0.hasPrefix("USAGE") }.allSatisfy { $0.hasPrefix("  acquire-mock") })
    }

    @Test(arguments: ["serve", "exec"])
    func namesEveryOption(command: String) throws {
        let help = try MockCommand.run(["help", command]).output
        let options = [
            "--host", "--port", "--api-key", "--fixture", "--strict", "--threads", "--clock", "--seed", "--ready-file",
            "--max-body", "--idle-timeout", "--request-timeout", "--max-messages", "--max-requests", "--max-sandboxes",
            "--sending-after", "--sent-after",
            "--delivered-after", "--magic-numbers/--no-magic-numbers", "--admin-token", "--cors", "--record",
            "--record-sync/--no-record-sync",
            "--log-level", "--log-format",
        ]
        for option in options { #expect(help.contains("\n  \(option)")) }
    }

    @Test(arguments: [
        ("plain/path-1.0", "plain/path-1.0"), ("two words", "'two words'"), ("it's", #"'it'\''s'"#), ("", "''"),
        ("$HOME", "'$HOME'"),
    ])
    func showsAPathAsAShellTakesIt(path: String, word: String) {
        #expect(ShellWord(path).description == word)
    }
}
