import Logging
import MicroHTTPD

/// The file that every message and refused request goes to, a line of JSON each.
struct RunRecord: Sendable {
    private let path: String
    private let file: AppendFile
    private let logger: Logger

    /// Opens the file, and makes it where there is none; what it holds stays.
    /// - Parameters:
    ///   - path: Its path.
    ///   - syncs: Whether each line is to be on the disk before its request is answered.
    ///   - logger: Where it is told that a line could not be written.
    /// - Throws: Where it cannot be opened.
    init(_ path: String, syncs: Bool, logger: Logger) throws(FileError) {
        self.path = path
        self.logger = logger
        do throws(AppendFile.Failure) {
            file = try AppendFile(path, syncs: syncs)
        } catch {
            throw FileError("record to \(path)", error.reason)
        }
    }

    /// Appends a line; where that fails the log tells so once, and the mock goes on.
    func append(_ line: [UInt8]) {
        switch file.append(line) {
        case .written, .stillFailing: break
        case .failed(let failure):
            logger.error(
                "cannot record to \(path): \(failure.reason); the mock goes on without, and tries again each time")
        case .writtenAgain(let lost):
            logger.warning("recording to \(path) again: \(lost) line\(lost == 1 ? " is" : "s are") missing")
        }
    }
}
