import Glibc
import Synchronization

/// Another program that this one runs, with the same standard streams and in the same process group.
public struct ChildProcess: Sendable {
    private let pid: pid_t

    /// Why a program is not run.
    public struct Failure: Error, Sendable, Equatable {
        /// Whether there is no such program.
        public let isMissing: Bool
        /// The system's words, such as `permission denied`.
        public let reason: String
    }

    /// Starts a program.
    /// - Parameters:
    ///   - command: Its name or path, and its arguments; at least one element.
    ///   - environment: All of its environment.
    ///   - signals: The signals that are passed on to it.
    ///   - descriptorLimit: How many files it may have open, where this process may have more.
    /// - Throws: Where there is no such program, or the system does not run it.
    public init(
        _ command: [String],
        environment: [String: String],
        signals: CommandSignals,
        descriptorLimit: Int
    ) throws(Failure) {
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        var mask = signals.inherited
        unsafe posix_spawnattr_setsigmask(&attributes, &mask)
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        // An inherited "ignore" would have the system forget how the program ended.
        signal(SIGCHLD, SIG_DFL)

        var arguments = unsafe command.map { unsafe strdup($0) } + [nil]
        var variables = unsafe environment.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
        defer { unsafe (arguments + variables).forEach { unsafe free($0) } }
        var pid: pid_t = 0
        let error = FileDescriptorLimit.lowered(to: descriptorLimit) {
            unsafe posix_spawnp(&pid, arguments[0] ?? strdup(""), nil, &attributes, &arguments, &variables)
        }
        guard error == 0 else {
            let reason = SystemError("posix_spawnp", number: error).reason
            throw Failure(isMissing: error == ENOENT || error == ENOTDIR, reason: reason)
        }
        self.pid = pid
    }

    /// Waits for its end, and passes signals on meanwhile.
    /// - Parameter signals: The signals.
    /// - Returns: Its exit status; 128 and the signal's number where a signal ended it, as shells show it.
    /// - Throws: Where the system gives no thread for the signals.
    public func wait(passingOn signals: CommandSignals) throws(HTTPDaemonError) -> Int32 {
        let hasEnded = Ended()
        do {
            // It never ends: it is there until this process ends, soon after the other.
            _ = try SystemThread(named: "signals") { [pid] in
                while true {
                    let number = signals.next()
                    hasEnded.isTrue.withLock { hasEnded in
                        // Once it is waited for, its id may be another process's.
                        if !hasEnded { kill(pid, number) }
                    }
                }
            }
        } catch {
            kill(pid, SIGTERM)
            throw HTTPDaemonError(error)
        }
        var information = unsafe siginfo_t()
        while unsafe waitid(P_PID, id_t(pid), &information, WEXITED | WNOWAIT) != 0, errno == EINTR {}
        return hasEnded.isTrue.withLock { hasEnded in
            hasEnded = true
            var status: Int32 = 0
            while unsafe waitpid(pid, &status, 0) < 0, errno == EINTR {}
            // As in <sys/wait.h>: the low seven bits are the signal, the next byte is the exit status.
            return status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f)
        }
    }

    private final class Ended: Sendable {
        let isTrue = Mutex(false)
    }
}
