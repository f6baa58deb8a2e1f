import Glibc

/// Files that are written in one step: whoever reads one meanwhile finds all of it or what was there before.
public enum DraftedFile {
    /// Whether a file has its place and is not there: its directory is, and nothing at its path.
    /// - Parameter path: Its path.
    /// - Returns: Whether it is so.
    public static func canBeNew(_ path: String) -> Bool {
        var status = stat()
        guard unsafe lstat(path, &status) != 0, errno == ENOENT else { return false }
        let directory = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? "."
        return unsafe stat(directory, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Writes a file where there is none.
    /// - Parameters:
    ///   - bytes: What it is to hold.
    ///   - path: Its path.
    /// - Returns: Whether it is written; where it is not, nothing is left of it.
    public static func writeNew(_ bytes: [UInt8], to path: String) -> Bool {
        canBeNew(path) && (try? write(bytes, to: path, isPrivate: false)) != nil
    }

    /// Writes a file.
    /// - Parameters:
    ///   - bytes: What it is to hold.
    ///   - path: Its path.
    ///   - isPrivate: Whether nobody but its owner may read it.
    /// - Throws: Where the system does not let it be written.
    static func write(_ bytes: [UInt8], to path: String, isPrivate: Bool) throws(SystemError) {
        let draft = "\(path).\(getpid()).new"
        let flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC
        let descriptor = unsafe open(draft, flags, isPrivate ? 0o600 : 0o666)
        guard descriptor >= 0 else { throw SystemError("open") }
        var rest = bytes[...]
        var isWritten = !isPrivate || fchmod(descriptor, 0o600) == 0
        while isWritten, !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
            isWritten = count > 0 || errno == EINTR
            rest = rest.dropFirst(max(0, count))
        }
        isWritten = unsafe isWritten && fsync(descriptor) == 0 && rename(draft, path) == 0
        let error = SystemError("write")
        close(descriptor)
        guard isWritten else {
            unsafe unlink(draft)
            throw error
        }
    }
}
