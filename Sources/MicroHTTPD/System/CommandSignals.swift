import Glibc

/// The signals that a program which runs another passes on to it.
///
/// They are blocked when this is created, in the calling thread and in all that it starts later: so create it first thing
/// in the main thread. The other program begins with the mask that was in force before.
public struct CommandSignals: Sendable {
    /// What was blocked before, and is for the other program too.
    let inherited: sigset_t

    private static let passedOn = [SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGUSR1, SIGUSR2]

    /// Blocks the signals in the calling thread.
    ///
    /// SIGPIPE and SIGXFSZ with them: what cannot be written must not end the process.
    public init() {
        var set = Self.set
        unsafe sigaddset(&set, SIGPIPE)
        unsafe sigaddset(&set, SIGXFSZ)
        var before = sigset_t()
        unsafe pthread_sigmask(SIG_BLOCK, &set, &before)
        inherited = before
    }

    /// A signal that came before there was anybody to pass it on to.
    /// - Returns: Its number; nil where none came.
    public func pending() -> Int32? {
        var set = Self.set
        var limit = timespec()
        let number = unsafe sigtimedwait(&set, nil, &limit)
        return number > 0 ? number : nil
    }

    /// Waits for the next signal that the other program has not got already.
    ///
    /// What a terminal sends, such as SIGINT on Control-C, goes to every process of its foreground group by itself; passed
    /// on once more it would be the second, on which many programs end without cleaning up.
    /// - Returns: Its number.
    func next() -> Int32 {
        var set = Self.set
        while true {
            var information = unsafe siginfo_t()
            let number = unsafe sigwaitinfo(&set, &information)
            if number > 0, unsafe information.si_code != Int32(SI_KERNEL) { return number }
        }
    }

    private static var set: sigset_t {
        var set = sigset_t()
        unsafe sigemptyset(&set)
        for number in passedOn { unsafe sigaddset(&set, number) }
        return set
    }
}
