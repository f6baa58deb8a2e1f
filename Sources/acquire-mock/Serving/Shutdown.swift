import AcquireMock
import ArgumentParser
import Logging

/// The end of the process, when a signal asks for it.
struct Shutdown: Sendable {
    /// The signals, which were blocked before the server started.
    let signals: TerminationSignals
    let server: MockServer
    let readyFile: ReadyFile?
    let log: ServeLog

    /// Waits for a signal, finishes what was begun and ends the process with status 0.
    ///
    /// That takes less than 5 seconds, whatever hangs. A second signal ends it at once.
    func wait() -> Never {
        let signal = signals.wait()
        let deadline = ContinuousClock.now + .milliseconds(4_700)
        Task.detached {
            log.logger.info("\(signal.name): finishing what was begun; a second signal ends at once")
            server.stop(drainingFor: .seconds(4))
            readyFile?.remove()
            log.flush()
            Serve.exit()
        }
        let second = signals.wait(until: deadline)
        readyFile?.remove()
        guard let second else { TerminationSignals.endProcess() }
        TerminationSignals.endProcess(by: second)
    }
}

extension TerminationSignals.Signal {
    fileprivate var name: String {
        switch self {
        case .interrupt: "SIGINT"
        case .terminate: "SIGTERM"
        }
    }
}
