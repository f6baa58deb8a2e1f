import AcquireMock
import ArgumentParser
import Logging
import Synchronization

/// The end of the process, when a signal asks for it.
struct Shutdown: Sendable {
    /// The signals, which were blocked before the server started.
    let signals: TerminationSignals
    let server: MockServer
    let readyFile: ReadyFile?
    let logger: Logger

    /// Waits for a signal, finishes what was begun and ends the process with status 0.
    ///
    /// A second signal ends it at once, with the status that shells show for it.
    func wait() -> Never {
        let signal = signals.wait()
        logger.info("\(signal.name): finishing what was begun; a second signal ends at once")
        let ending = Ending()
        Task.detached {
            server.stop(drainingFor: .seconds(4))
            readyFile?.remove()
            if ending.begin() { Serve.exit() }
        }
        let second = signals.wait()
        readyFile?.remove()
        if ending.begin() { Serve.exit(withError: ExitCode(second.exitStatus)) }
        while true { _ = signals.wait() }  // the process is ending
    }

    /// Lets one thread end the process: the other leaves it to that one.
    private final class Ending: Sendable {
        private let isBegun = Atomic(false)

        func begin() -> Bool {
            !isBegun.exchange(true, ordering: .acquiringAndReleasing)
        }
    }
}

extension TerminationSignals.Signal {
    fileprivate var name: String {
        switch self {
        case .interrupt: "SIGINT"
        case .terminate: "SIGTERM"
        }
    }

    /// 128 and the signal's number.
    fileprivate var exitStatus: Int32 {
        switch self {
        case .interrupt: 130
        case .terminate: 143
        }
    }
}
