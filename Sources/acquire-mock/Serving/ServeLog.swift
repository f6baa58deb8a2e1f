import AcquireMock
import Logging

/// The log of `serve` on standard error, which nothing waits for: a stalled reader costs lines and no answers.
struct ServeLog: Sendable {
    /// What writes to it.
    let logger: Logger
    private let lines: LineQueue

    /// Begins the log.
    /// - Parameter settings: How its lines look, and which there are.
    /// - Throws: Where the system gives no thread for it.
    init(_ settings: ServeSettings) throws {
        let (format, level) = (settings.logFormat, settings.logLevel)
        let lines = try LineQueue { dropped in
            let count = dropped == 1 ? "1 line was" : "\(dropped) lines were"
            return LineLogHandler.line("\(count) dropped here: nobody read them in time", level: .warning, format)
        }
        self.lines = lines
        logger = Logger(label: "acquire-mock") { _ in LineLogHandler(format, level: level) { lines.append($0) } }
    }

    /// Waits a moment for lines that are not written yet, for the end of the process.
    func flush() {
        lines.flush(for: .milliseconds(300))
    }
}
