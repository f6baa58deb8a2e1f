import AcquireMock
import ArgumentParser
import Logging

/// The end of the process, when a signal asks for it.
struct Shutdown: Sendable {
    /// The signals, which were blocked before the server started.
    let signals: TerminationSignals
    let server: MockServer
    let readyFile: ReadyFile?
    let logger: Logger

    /// Waits for a signal, finishes what was begun and ends the process with status 0.
    ///
    /// A second signal ends it at once.
    func wait() -> Never {
        let signal = signals.wait()
        logger.info("\(signal.name): finishing what was begun; a second signal ends at once")
        Task.detached {
            server.stop(drainingFor: .seconds(4))
            readyFile?.remove()
            Serve.exit()
        }
        let second = signals.wait()
        readyFile?.remove()
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
