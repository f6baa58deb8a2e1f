import AcquireMock
import Glibc
import TestSupport
import Testing

/// `exec`.
struct ExecTests {
    private static let nothing = "acquire-mock: 0 messages, 0 refused requests, 0 faults hit\n"

    private func run(
        _ options: [String] = [], _ variables: [String: String] = [:], shell script: String, _ arguments: String...
    ) throws -> ProcessRun {
        try start(options, variables, shell: script, arguments).end()
    }

    private func start(
        _ options: [String] = [], _ variables: [String: String] = [:], shell script: String, _ arguments: [String] = []
    ) throws -> RunningProcess {
        let environment = ["PATH": "/usr/bin:/bin"].merging(variables) { _, new in new }
        return try MockCommand.start(["exec"] + options + ["--", "sh", "-c", script, "sh"] + arguments, environment)
    }

    @Test(arguments: [0, 1, 7, 255])
    func endsWithTheStatusOfTheCommand(status: Int32) throws {
        let run = try run(shell: "echo output; echo errors >&2; exit \(status)")
        #expect(run == ProcessRun(status: status, output: "output\n", errors: "errors\n" + Self.nothing))
    }

    @Test func commandFindsTheMockByItsEnvironment() throws {
        let names = [
            "ACQUIRE_BASE_URL", "ACQUIRE_API_KEY", "ACQUIRE_ACCOUNT_ID", "ACQUIRE_MOCK_URL", "ACQUIRE_MOCK_ADMIN_URL",
            "ACQUIRE_MOCK_ADMIN_TOKEN", "OTHER",
        ]
        let script = names.map { "echo $\($0)" }.joined(separator: ";")
        let run = try run(["--api-key", "ours"], ["OTHER": "two words", "ACQUIRE_API_KEY": "theirs"], shell: script)
        let url = try #require(run.output.firstMatch(of: /http:\/\/127\.0\.0\.1:\d+/)).0
        #expect(run.output == "\(url)\nours\ndefault\n\(url)\n\(url)/__admin\n\ntwo words\n")
        let guarded = try self.run(["--admin-token", "top-secret"], shell: "echo $ACQUIRE_MOCK_ADMIN_TOKEN")
        #expect(guarded.output == "top-secret\n")
        #expect(!guarded.errors.contains("secret"))
    }

    @Test func mockAnswersTheCommandAndSumsUp() throws {
        let script = "\"$1\" send && \"$1\" health && ! \"$1\" send --to 12"
        let run = try run(shell: script, MockCommand.path)
        #expect(run.status == 0, "\(run)")
        #expect(run.output.contains("\"message\": \"SMS by David Guetta\"") && run.output.contains(" is well: "))
        // No line for each request: the streams are the command's.
        #expect(!run.errors.contains(" info "))
        #expect(run.errors.hasSuffix("\nacquire-mock: 1 message, 1 refused request, 0 faults hit\n"))
    }

    @Test func requestsAreLoggedWhereThatIsAskedFor() throws {
        let run = try run(["--log-level", "info"], shell: "\"$1\" health", MockCommand.path)
        #expect(run.errors.contains(" info request method=GET path=/__admin/health status=200 "))
    }

    @Test func commandHasItsOwnStreamsMaskAndLimits() throws {
        // The test's processes have no input; a shell gives one.
        let process = try RunningProcess(
            "/bin/bash",
            [
                "-c",
                """
                ulimit -Sn 200
                echo input | "$1" exec -- sh -c 'cat; ulimit -n; grep -E "^Sig(Blk|Ign)" /proc/self/status; ls /proc/self/fd | wc -l'
                ls /proc/self/fd | wc -l
                grep -E "^Sig(Blk|Ign)" /proc/self/status
                """,
                "bash", MockCommand.path,
            ], environment: ["PATH": "/usr/bin:/bin"])
        let lines = try process.end().output.split(separator: "\n").map(String.init)
        try #require(lines.count == 8)
        #expect(lines[0...1] == ["input", "200"])
        // The same signals blocked and ignored, and no descriptor of the mock's, as of a command that is run by itself.
        #expect(Array(lines[2...3]) == Array(lines[6...7]))
        #expect(lines[4] == lines[5])
    }

    @Test(arguments: [SIGTERM, SIGINT, SIGHUP, SIGUSR1])
    func signalsArePassedOn(signal: Int32) throws {
        let name = [SIGTERM: "TERM", SIGINT: "INT", SIGHUP: "HUP", SIGUSR1: "USR1"][signal] ?? ""
        let process = try start(shell: "trap 'echo caught; exit 3' \(name); echo ready; while :; do sleep 0.05; done")
        #expect(try process.nextLine() == "ready")
        process.send(signal)
        #expect(try process.end() == ProcessRun(status: 3, output: "caught\n", errors: Self.nothing))
    }

    @Test(arguments: [SIGTERM, SIGKILL, SIGSEGV])
    func endsWith128AndTheSignalThatEndedTheCommand(signal: Int32) throws {
        let run = try run(shell: "kill -\(signal) $$")
        #expect(run.status == 128 + signal)
        #expect(run.errors == Self.nothing)
    }

    @Test func endsByASignalThatTheCommandDoesNotCatch() throws {
        let process = try MockCommand.start(["exec", "--", "/bin/sh", "-c", "echo ready; exec sleep 60"])
        #expect(try process.nextLine() == "ready")
        process.send(SIGTERM)
        #expect(try process.end().status == 143)
    }

    /// A terminal sends its signals to the whole group: passed on besides, they would come twice.
    @Test func signalsOfATerminalComeOnce() throws {
        let script = #"""
            import os, pty, sys
            inner = """if True:
                import os, signal, sys, time
                count = 0
                def interrupted(*_):
                    global count
                    count += 1
                    os.write(1, b"interrupted\\n")
                def ended(*_):
                    os.write(1, b"count %d\\n" % count)
                    sys.exit(0)
                signal.signal(signal.SIGINT, interrupted)
                signal.signal(signal.SIGTERM, ended)
                os.write(1, b"ready\\n")
                while True: time.sleep(1)
            """
            pid, terminal = pty.fork()
            if pid == 0:
                os.execv(sys.argv[1], [sys.argv[1], "exec", "--", sys.executable, "-c", inner])
            seen = b""
            def await_word(word):
                global seen
                while word not in seen: seen += os.read(terminal, 4096)
            await_word(b"ready")
            os.write(terminal, b"\x03")
            await_word(b"interrupted")
            # Passed on behind whatever else is.
            os.kill(pid, 15)
            await_word(b"faults hit")
            # It is not to lose its terminal while it ends.
            os.waitpid(pid, 0)
            print(seen.decode())
            """#
        let process = try RunningProcess(
            "/usr/bin/env", ["python3", "-c", script, MockCommand.path], environment: ["PATH": "/usr/bin:/bin"])
        let run = try process.end()
        #expect(run.output.contains("count 1"), "\(run)")
    }

    @Test(arguments: ["no-such-program", "/no/such/program", "/etc/passwd/program"])
    func tellsOfAMissingProgram(name: String) throws {
        let run = try MockCommand.run(["exec", "--", name, "argument"], ["PATH": "/usr/bin:/bin"])
        #expect(run.status == 127)
        #expect(run.output == "")
        let reason = name.hasPrefix("/etc") ? "not a directory" : "no such file or directory"
        #expect(run.errors == "Error: cannot run \(name): \(reason); give a program on the PATH, or its path\n")
    }

    @Test(arguments: ["/etc/passwd", "/tmp"])
    func tellsOfAFileThatIsNoProgram(path: String) throws {
        let run = try MockCommand.run(["exec", "--", path])
        #expect(run == ProcessRun(status: 126, output: "", errors: "Error: cannot run \(path): permission denied\n"))
    }

    @Test(arguments: [["exec"], ["exec", "--"], ["exec", "--seed", "1"], ["exec", "--strict", "--"]])
    func asksForACommand(arguments: [String]) throws {
        let run = try MockCommand.run(arguments)
        #expect(run.status == 64)
        let expected =
            "Error: There is no command to run: give it behind --, as in 'acquire-mock exec -- npm test'.\nUsage: "
        #expect(run.errors.hasPrefix(expected), "\(run.errors)")
    }

    @Test func refusesBadSettingsBeforeTheCommandIsRun() throws {
        let run = try run(["--seed", "x"], shell: "echo run")
        #expect(run.status == 64)
        #expect(run.output == "")
        #expect(run.errors.hasPrefix("Error: --seed takes a number"))
    }

    @Test func twoRunSideBySide() throws {
        let script = "echo $ACQUIRE_BASE_URL; read line < \"$1\""
        let directory = try TemporaryDirectory()
        let pipe = directory.path(of: "pipe")
        #expect(mkfifo(pipe, 0o600) == 0)
        let both = try (0..<2).map { _ in try start(shell: script, [pipe]) }
        #expect(Set(try both.map { try $0.nextLine() }).count == 2)
        for process in both { process.send(SIGTERM) }
        #expect(try both.map { try $0.end().status } == [143, 143])
    }
}
