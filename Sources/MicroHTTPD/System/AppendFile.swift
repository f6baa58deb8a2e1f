import Glibc
import Synchronization

/// A file that lines are appended to, each of them whole or not at all.
///
/// A line goes out in one call of the system, so that it is in the file whatever becomes of the process afterwards, and
/// lines of several threads and processes do not mix.
public final class AppendFile: Sendable {
    private let descriptor: Int32
    private let syncs: Bool
    /// How many lines in a row could not be written.
    private let lost = Mutex(0)

    /// Why a file cannot be appended to.
    public struct Failure: Error, Sendable, Equatable {
        /// The system's words, such as `no space left on device`.
        public let reason: String
    }

    /// What became of a line.
    public enum Outcome: Sendable, Equatable {
        /// It is in the file.
        case written
        /// It is in the file, the first behind so many that are not.
        case writtenAgain(lost: Int)
        /// It is not in the file, the first in a row; why.
        case failed(Failure)
        /// It is not in the file, as those before it.
        case stillFailing
    }

    /// Opens a file, and makes it where there is none.
    /// - Parameters:
    ///   - path: Its path.
    ///   - syncs: Whether each line is to be on the disk, and not only with the system, once it is appended.
    /// - Throws: Where it cannot be opened.
    public init(_ path: String, syncs: Bool = false) throws(Failure) {
        self.syncs = syncs
        // What is no file, such as a pipe that nobody reads, must not hold up who writes.
        let flags = O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK
        descriptor = unsafe open(path, flags, 0o644)
        guard descriptor >= 0 else { throw Failure(reason: SystemError("open").reason) }
    }

    deinit {
        close(descriptor)
    }

    /// Appends a line.
    /// - Parameter line: The line with its end.
    /// - Returns: What became of it.
    public func append(_ line: [UInt8]) -> Outcome {
        lost.withLock { lost in
            if let error = write(line) {
                lost += 1
                return lost == 1 ? .failed(Failure(reason: error.reason)) : .stillFailing
            }
            defer { lost = 0 }
            return lost == 0 ? .written : .writtenAgain(lost: lost)
        }
    }

    private func write(_ line: [UInt8]) -> SystemError? {
        unsafe line.withUnsafeBytes { bytes in
            var written = 0
            while written < bytes.count {
                let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[written...])
                let count = unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
                if count >= 0 {
                    written += count
                } else if errno != EINTR {
                    let error = SystemError("write")
                    takeBack(written)
                    return error
                }
            }
            // What is no file cannot be synced, and need not be.
            return syncs && fdatasync(descriptor) != 0 && errno != EINVAL ? SystemError("fdatasync") : nil
        }
    }

    /// Takes the beginning of a line away whose rest found no room.
    private func takeBack(_ count: Int) {
        var status = stat()
        guard count > 0, unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
        _ = ftruncate(descriptor, max(0, status.st_size - count))
    }
}
