import TestSupport
import Testing
@testable import acquire_mock

struct BadSettingTests {
    private static let hostForm =
        "an IP address, localhost or a name, without a port (that is --port's); 0.0.0.0 or :: for all"

    private static let bad: [(option: String, value: String, takes: String)] = [
        ("--host", "two words", "\(hostForm)"),
        ("--host", "127.0.0.1:9000", "\(hostForm)"),
        ("--host", "[::1]:9000", "\(hostForm)"),
        ("--port", "65536", "a port from 0 to 65535, where 0 picks a free one"),
        ("--port", "-1", "a port from 0 to 65535, where 0 picks a free one"),
        ("--threads", "0", "a number from 1 to 256"),
        ("--clock", "2021-03-19", "an instant with its zone, such as 2021-03-19T11:11:56Z"),
        ("--seed", "-1", "a number from 0 to 18446744073709551615"),
        ("--max-body", "1G", "a number of bytes from 1 to 1024M, also as 512K or 2M"),
        ("--max-body", "1025M", "a number of bytes from 1 to 1024M, also as 512K or 2M"),
        ("--max-messages", "0", "a number from 1 to 10000000"),
        ("--max-requests", "many", "a number from 1 to 10000000"),
        ("--max-sandboxes", "-1", "a number from 1 to 10000000"),
        ("--idle-timeout", "1d", "a time such as 200ms, 5s or 2m"),
        ("--request-timeout", "-1s", "a time such as 200ms, 5s or 2m"),
        ("--sending-after", "5", "a time such as 200ms, 5s or 2m"),
        ("--sent-after", "-5s", "a time such as 200ms, 5s or 2m"),
        ("--delivered-after", "1d", "a time such as 200ms, 5s or 2m"),
        ("--cors", "app.example", "an origin such as https://app.example, without a path, or * for every page"),
        ("--cors", "http://app.example/", "an origin such as https://app.example, without a path, or * for every page"),
        ("--log-level", "loud", "trace, debug, info, notice, warning, error or critical"),
        ("--log-format", "xml", "text or json"),
    ]

    @Test(arguments: bad, GivenBy.allCases)
    func isRefusedWithWhatTheSettingTakes(bad: (option: String, value: String, takes: String), way: GivenBy) throws {
        let given = way.given(bad.option, bad.value)
        let run = try MockCommand.run(given.arguments, given.variables)
        #expect(run.status == 64)
        #expect(run.output == "")
        let expected = "Error: \(way.name(of: bad.option)) takes \(bad.takes), not \"\(bad.value)\".\nUsage: "
        #expect(run.errors.hasPrefix(expected), "\(run.errors)")
    }

    @Test func isRefusedWithAllOthers() throws {
        let run = try MockCommand.run(["--port", "x", "--threads", "y"], ["ACQUIRE_MOCK_STRICT": "maybe"])
        #expect(run.errors.contains("--port takes") && run.errors.contains("--threads takes"))
        #expect(run.errors.contains("ACQUIRE_MOCK_STRICT takes true, false, 1 or 0, not \"maybe\"."))
    }

    @Test(arguments: GivenBy.allCases)
    func isNeverShownWhereItIsAKey(way: GivenBy) throws {
        let given = way.given("--api-key", "my+secret")
        let run = try MockCommand.run(given.arguments, given.variables)
        #expect(run.status == 64)
        #expect(run.errors.hasPrefix("Error: \(way.name(of: "--api-key")) takes a usable key: "))
        #expect(!run.errors.contains("secret"))
    }

    @Test(arguments: ["two words", "plus+sandbox", "schlüssel"], GivenBy.allCases)
    func isNeverShownWhereItIsTheAdminToken(token: String, way: GivenBy) throws {
        let given = way.given("--admin-token", token)
        let run = try MockCommand.run(given.arguments, given.variables)
        #expect(run.status == 64)
        let name = way.name(of: "--admin-token")
        #expect(run.errors.hasPrefix("Error: \(name) takes a usable token: a token has letters"), "\(run.errors)")
        #expect(!run.errors.contains(token))
    }

    @Test(arguments: [",", " , "], ["serve", "send"])
    func isRefusedWhereNoKeyComesOfTheVariable(value: String, command: String) throws {
        let run = try MockCommand.run([command], ["ACQUIRE_MOCK_API_KEY": value])
        #expect(run.status == 64)
        let form = command == "serve" ? "a usable key: " : "one key, perhaps with '+' and a sandbox's name behind it: "
        #expect(run.errors.hasPrefix("Error: ACQUIRE_MOCK_API_KEY takes \(form)"), "\(run.errors)")
    }

    @Test(arguments: ["one,two", "one+a,two", "a b+c", "+box"])
    func isRefusedWhereItIsNotOneKeyToSendWith(key: String) throws {
        let run = try MockCommand.run(["send", "--api-key", key])
        #expect(run.status == 64)
        #expect(
            run.errors.hasPrefix("Error: --api-key takes one key, perhaps with '+' and a sandbox's name behind it: "))
    }

    @Test(arguments: [
        (["--prot", "1"], "Unknown option '--prot'. Did you mean '--port'?"),
        (
            ["surve"],
            "There is no command 'surve'. Did you mean 'serve'? The commands are serve, exec, send, health, check, import."
        ),
        (["unlike"], "There is no command 'unlike'. The commands are serve, exec, send, health, check, import."),
        (["health", "--url", "http://:"], #"--url takes a URL such as http://127.0.0.1:8080, not "http://:"."#),
        (["--clock"], "Missing value for '--clock <instant>'"),
        (["check"], "Missing expected argument '<directory>'"),
        (["health", "--url", "ftp://x"], #"--url takes a URL such as http://127.0.0.1:8080, not "ftp://x"."#),
    ])
    func isRefusedWithItsNameWhereItIsUnknownOrMissing(arguments: [String], message: String) throws {
        let run = try MockCommand.run(arguments)
        #expect(run.status == 64)
        #expect(run.errors.hasPrefix("Error: \(message)\n"), "\(run.errors)")
    }

    @Test(arguments: [
        ("1", 1), ("1048576", 1_048_576), ("512K", 524_288), ("2m", 2_097_152), ("0", nil), ("", nil), ("K", nil),
        ("-1", nil), ("1.5M", nil), ("9223372036854775807M", nil), ("1 K", nil),
    ])
    func isToldFromANumberOfBytes(text: String, bytes: Int?) {
        #expect(ByteCount(text)?.bytes == bytes)
    }
}
