import Glibc

/// A pipe that a process writes to, and what has come through it.
final class ProcessPipe {
    /// Where the test reads.
    let reader: Int32
    /// Where the process writes.
    private(set) var writer: Int32
    /// Whether the process has closed it and all was read.
    private(set) var isAtEnd = false
    private var bytes: [UInt8] = []

    init() throws {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw RunningProcessError("the system gives no pipe") }
        (reader, writer) = (ends[0], ends[1])
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }

    deinit {
        close(reader)
        if writer >= 0 { close(writer) }
    }

    /// What has come and was not taken as a line.
    var text: String {
        String(decoding: bytes, as: UTF8.self)
    }

    /// Leaves the writing end to the process.
    func closeWriter() {
        close(writer)
        writer = -1
    }

    /// Reads what is there, and waits where there is nothing.
    func receive() {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = read(reader, &buffer, buffer.count)
        if count > 0 { bytes += buffer.prefix(count) } else if count == 0 || errno != EINTR { isAtEnd = true }
    }

    /// Takes the first line, where it is whole.
    func takeLine() -> String? {
        guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        defer { bytes.removeFirst(end + 1) }
        return String(decoding: bytes[..<end], as: UTF8.self)
    }
}
