import CMicroHTTPD
import Glibc

/// What our loops ask of connected sockets, beside what the library does.
enum Socket {
    /// Takes the next connection that waits, ready for the library: it never blocks and no child process inherits it.
    /// - Parameter listener: The listening socket.
    /// - Returns: The connected socket.
    /// - Throws: `EAGAIN` where none waits.
    static func accept(on listener: Int32) throws(SystemError) -> Int32 {
        while true {
            let flags = Int32(SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
            let descriptor = accept4(listener, nil, nil, flags)
            if descriptor >= 0 { return descriptor }
            // A client that gave up while it waited is none of ours.
            guard errno == EINTR || errno == ECONNABORTED else { throw SystemError("accept4") }
        }
    }

    /// A second descriptor for the same socket, which keeps it open when the first is closed.
    static func duplicate(_ descriptor: Int32) -> Int32? {
        let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
        return copy >= 0 ? copy : nil
    }

    /// Resets a connection at once, whoever else holds a descriptor of it.
    static func reset(_ descriptor: Int32) {
        // To connect to no address ends a connection as `close` does with SO_LINGER at 0, but without a FIN before the
        // RST, which the library's own `shutdown` would send.
        var address = sockaddr()
        address.sa_family = sa_family_t(AF_UNSPEC)
        _ = unsafe connect(descriptor, &address, socklen_t(MemoryLayout<sockaddr>.size))
    }

    /// Ends a connection's incoming direction, which wakes who waits for it.
    static func endReceiving(on descriptor: Int32) {
        shutdown(descriptor, Int32(SHUT_RD))
    }

    /// Ends a connection in both directions, behind what was sent, while its descriptor stays.
    static func shutDown(_ descriptor: Int32) {
        shutdown(descriptor, Int32(SHUT_RDWR))
    }

    /// How many bytes the other side has sent, read or not; 0 where the system does not say.
    static func bytesReceived(on descriptor: Int32) -> UInt64 {
        // `tcpi_bytes_received` of the kernel's `struct tcp_info`, which Glibc's older one ends before. Its place is part of
        // the kernel's interface (linux/tcp.h, since Linux 4.1).
        let offset = 128
        return unsafe withUnsafeTemporaryAllocation(byteCount: 256, alignment: 8) { info in
            var length = socklen_t(info.count)
            guard unsafe getsockopt(descriptor, Int32(IPPROTO_TCP), TCP_INFO, info.baseAddress, &length) == 0,
                Int(length) >= offset + MemoryLayout<UInt64>.size
            else { return 0 }
            return unsafe info.load(fromByteOffset: offset, as: UInt64.self)
        }
    }

    /// Whether the other side has ended sending and all that it sent was read.
    static func isAtEnd(_ descriptor: Int32) -> Bool {
        var byte: UInt8 = 0
        return unsafe recv(descriptor, &byte, 1, Int32(MSG_DONTWAIT) | Int32(MSG_PEEK)) == 0
    }

    /// Whether the other side has ended sending, whether all that it sent was read or not, or the connection is broken.
    static func mayBeGone(_ descriptor: Int32) -> Bool {
        // POLLRDHUP, which Glibc's headers show to GNU sources only.
        let endedSending: Int16 = 0x2000
        var question = pollfd(fd: descriptor, events: endedSending, revents: 0)
        return unsafe poll(&question, 1, 0) > 0 && question.revents & (endedSending | Int16(POLLHUP | POLLERR)) != 0
    }

    /// Sends bytes without waiting: as many as there is room for.
    static func send(_ bytes: [UInt8], on descriptor: Int32) {
        _ = unsafe bytes.withUnsafeBytes { bytes in
            unsafe Glibc.send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
        }
    }

    /// Reads and throws away what has arrived.
    /// - Returns: How many bytes; `nil` where no more can come: at the end, or where the connection broke.
    static func discardInput(on descriptor: Int32) -> Int? {
        unsafe withUnsafeTemporaryAllocation(byteCount: 16_384, alignment: 1) { buffer in
            // Not for ever: others want to be served too.
            var discarded = 0
            for _ in 0..<16 {
                let count = unsafe recv(descriptor, buffer.baseAddress, buffer.count, Int32(MSG_DONTWAIT))
                if count == 0 { return nil }
                if count < 0 { return errno == EAGAIN || errno == EINTR ? discarded : nil }
                discarded += count
            }
            return discarded
        }
    }
}
