import Glibc

/// Standard output or standard error, written to directly.
///
/// What is written goes out whole, in one call of the system where it takes it, so that lines of several threads and
/// processes do not mix.
public struct StandardStream: Sendable {
    private let descriptor: Int32

    /// Standard output.
    public static let output = StandardStream(descriptor: STDOUT_FILENO)
    /// Standard error.
    public static let error = StandardStream(descriptor: STDERR_FILENO)

    /// A stream on another descriptor, which stays the caller's.
    init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// Writes a text, and waits until it is written.
    /// - Parameter text: The text; it ends the line itself where it should.
    /// - Returns: Whether all of it was written: `false` where nobody reads the stream any more or its disk is full.
    @discardableResult
    public func write(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var written = 0
            while written < bytes.count {
                let rest = unsafe UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[written...])
                let count = unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
                if count > 0 {
                    written += count
                } else if count < 0, errno == EAGAIN {
                    waitUntilWritable()
                } else if count == 0 || errno != EINTR {
                    return false
                }
            }
            return true
        }
    }

    /// Waits until a stream that somebody made non-blocking takes more.
    private func waitUntilWritable() {
        var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        unsafe poll(&entry, 1, -1)
    }
}
