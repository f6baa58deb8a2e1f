import Glibc
import Synchronization

/// A process that a test started, with both its outputs on pipes.
///
/// Nothing blocks for ever: what does not come in time throws, with all that the process wrote. The process is ended with
/// this object. What it writes is only read while a test waits for something, so it should not be much.
public final class RunningProcess {
    /// The process's id.
    public let pid: pid_t
    private let name: String
    private let output: ProcessPipe
    private let errors: ProcessPipe
    private var status: Int32?

    private static let starting = Mutex(())

    /// Starts a process.
    /// - Parameters:
    ///   - path: The program.
    ///   - arguments: Its arguments, without its name.
    ///   - environment: All of its environment.
    /// - Throws: Where the system does not start it.
    public init(_ path: String, _ arguments: [String] = [], environment: [String: String] = [:]) throws {
        name = ([path.split(separator: "/").last.map(String.init) ?? path] + arguments).joined(separator: " ")
        // One at a time, so that no process inherits the pipes of another, which would never end then.
        (pid, output, errors) = try Self.starting.withLock { _ in
            let (output, errors) = (try ProcessPipe(), try ProcessPipe())
            defer {
                output.closeWriter()
                errors.closeWriter()
            }
            let pid = try Self.spawn(path, arguments, environment, output: output.writer, errors: errors.writer)
            return (pid, output, errors)
        }
    }

    deinit {
        guard status == nil else { return }
        kill(pid, SIGKILL)
        var status: Int32 = 0
        waitpid(pid, &status, 0)
    }

    /// Sends a signal.
    /// - Parameter signal: Its number.
    public func send(_ signal: Int32) {
        kill(pid, signal)
    }

    /// The next line of standard output, waited for.
    /// - Returns: The line without its end.
    /// - Throws: Where none comes.
    public func nextLine() throws -> String {
        try read(until: output) { $0.takeLine() }
    }

    /// The next line of standard error, waited for.
    /// - Returns: The line without its end.
    /// - Throws: Where none comes.
    public func nextErrorLine() throws -> String {
        try read(until: errors) { $0.takeLine() }
    }

    /// Waits for the end.
    /// - Returns: How it ended, with what it wrote and no test took as a line.
    /// - Throws: Where it does not end in time.
    public func end() throws -> ProcessRun {
        _ = try read(until: output) { $0.isAtEnd ? true : nil }
        _ = try read(until: errors) { $0.isAtEnd ? true : nil }
        if status == nil {
            var code: Int32 = 0
            waitpid(pid, &code, 0)
            // As in <sys/wait.h>: the low seven bits are the signal, the next byte is the exit status.
            status = code & 0x7f == 0 ? (code >> 8) & 0xff : 128 + (code & 0x7f)
        }
        return ProcessRun(status: status ?? -1, output: output.text, errors: errors.text)
    }

    private static func spawn(
        _ path: String,
        _ arguments: [String],
        _ environment: [String: String],
        output: Int32,
        errors: Int32
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
        // With no signal blocked, as a shell starts it, whatever the thread blocks that the test runs on.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var mask = sigset_t()
        sigemptyset(&mask)
        posix_spawnattr_setsigmask(&attributes, &mask)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var argv = ([path] + arguments).map { strdup($0) } + [nil]
        var envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (argv + envp).forEach { free($0) } }
        var pid: pid_t = 0
        let error = posix_spawn(&pid, path, &actions, &attributes, &argv, &envp)
        guard error == 0 else {
            throw RunningProcessError("cannot start \(path): \(String(cString: strerror(error)))")
        }
        return pid
    }

    /// Reads both outputs until something is found in one.
    private func read<Found>(
        until pipe: ProcessPipe,
        _ find: (ProcessPipe) -> Found?
    ) throws -> Found {
        let deadline = ContinuousClock.now + .seconds(60)
        while true {
            if let found = find(pipe) { return found }
            guard !pipe.isAtEnd else { throw failure("has ended") }
            guard .now < deadline else { throw failure("did not do it in time") }
            var entries = [output, errors].map {
                pollfd(fd: $0.isAtEnd ? -1 : $0.reader, events: Int16(POLLIN), revents: 0)
            }
            poll(&entries, 2, 1_000)
            if entries[0].revents != 0 { output.receive() }
            if entries[1].revents != 0 { errors.receive() }
        }
    }

    private func failure(_ what: String) -> RunningProcessError {
        RunningProcessError(
            "\(name) \(what); output: \(output.text.debugDescription), errors: \(errors.text.debugDescription)")
    }
}
