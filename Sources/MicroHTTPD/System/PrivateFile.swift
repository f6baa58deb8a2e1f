import Glibc

/// Files that nobody but their owner may read, such as a private key.
public enum PrivateFile {
    /// Why one cannot be used.
    public struct Failure: Error, Sendable, Equatable, CustomStringConvertible {
        /// Why, in a few words.
        public let reason: String
        /// What was tried, and why it failed.
        public let description: String
    }

    /// Writes a file with mode 600, in one step: whoever reads it meanwhile finds all of it or what was there before.
    /// - Parameters:
    ///   - bytes: What it is to hold.
    ///   - path: Its path.
    /// - Throws: Where the system does not let it be written.
    public static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        do {
            try DraftedFile.write(bytes, to: path, isPrivate: true)
        } catch {
            throw failure("write \(path)", error)
        }
    }

    /// Calls a function while no other process is in such a call for the same directory.
    /// - Parameters:
    ///   - directory: The directory's path.
    ///   - body: The function.
    /// - Returns: What it returns, or throws.
    /// - Throws: Where the directory cannot be opened.
    public static func whileLocked<Value, Problem: Error>(
        _ directory: String,
        _ body: () throws(Problem) -> Value
    ) throws(Failure) -> Result<Value, Problem> {
        let descriptor = unsafe open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("open \(directory)") }
        defer { close(descriptor) }
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else { throw failure("lock \(directory)") }
        }
        do throws(Problem) { return .success(try body()) } catch { return .failure(error) }
    }

    private static func failure(_ action: String, _ error: SystemError = SystemError("")) -> Failure {
        Failure(reason: error.reason, description: "cannot \(action): \(error.reason)")
    }
}
