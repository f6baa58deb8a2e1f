import Glibc

/// A blocking TCP connection for tests: sends bytes as they are and takes responses apart.
///
/// Nothing blocks for ever: after the time limit a call throws, so that a hung server fails a test instead of hanging it.
public final class RawConnection {
    private let descriptor: Int32
    private var isOpen = true
    /// What has arrived and is not yet part of a response that was read.
    var unread: [UInt8] = []
    /// What has arrived and was not read yet.
    public var unreadBytes: [UInt8] { unread }

    /// Connects to a port of this machine.
    /// - Parameters:
    ///   - port: The port.
    ///   - host: An IPv4 or IPv6 address in numbers.
    ///   - timeout: For how long each call waits at most, in seconds.
    ///   - receiveBuffer: The size of the system's receive buffer in bytes, where a slow client is wanted.
    /// - Throws: Where nobody listens there.
    public init(port: UInt16, host: String = "127.0.0.1", timeout: Int = 20, receiveBuffer: Int32? = nil) throws {
        let isIPv6 = host.contains(":")
        descriptor = socket(isIPv6 ? AF_INET6 : AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw Self.error("socket") }
        var limit = timeval(tv_sec: timeout, tv_usec: 0)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            setsockopt(descriptor, SOL_SOCKET, option, &limit, socklen_t(MemoryLayout<timeval>.size))
        }
        if var receiveBuffer {
            setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, socklen_t(MemoryLayout<Int32>.size))
        }
        var on: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
        let result = isIPv6 ? Self.connect6(descriptor, host, port) : Self.connect4(descriptor, host, port)
        guard result == 0 else {
            let error = Self.error("connect")
            Glibc.close(descriptor)
            isOpen = false
            throw error
        }
    }

    deinit {
        close()
    }

    /// Sends bytes, all of them.
    /// - Parameter bytes: The bytes.
    /// - Throws: Where the other side takes them no more.
    public func send(_ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { bytes in
                Glibc.send(
                    descriptor, bytes.baseAddress.map { $0 + sent }, bytes.count - sent, Int32(MSG_NOSIGNAL))
            }
            if count > 0 { sent += count } else if errno != EINTR { throw Self.error("send") }
        }
    }

    /// Sends text.
    /// - Parameter text: The text; it ends its lines with `\r\n` itself.
    /// - Throws: Where the other side takes it no more.
    public func send(_ text: String) throws {
        try send(Array(text.utf8))
    }

    /// Waits for more bytes.
    /// - Returns: Whether some came: `false` where the other side has closed.
    /// - Throws: Where nothing comes in time, or the connection was reset.
    func receive() throws -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            if count > 0 {
                unread.append(contentsOf: buffer.prefix(count))
                return true
            }
            if count == 0 { return false }
            switch errno {
            case EINTR: continue
            case EAGAIN: throw RawConnectionError.timedOut(received: received)
            case ECONNRESET: throw RawConnectionError.reset(received: received)
            default: throw Self.error("recv")
            }
        }
    }

    /// Waits until at least so many bytes have arrived that are not part of a response read before.
    /// - Parameter count: How many.
    /// - Throws: Where they do not come.
    public func waitForBytes(_ count: Int = 1) throws {
        while unread.count < count {
            guard try receive() else { throw RawConnectionError.closed(received: received) }
        }
    }

    /// Waits until a text is among the bytes that were not read yet.
    /// - Parameter text: The text.
    /// - Throws: Where it does not come.
    public func wait(for text: String) throws {
        while unread.firstRange(of: Array(text.utf8)) == nil {
            guard try receive() else { throw RawConnectionError.closed(received: received) }
        }
    }

    /// Reads what comes until the other side closes.
    /// - Returns: All that was not read before.
    /// - Throws: Where the connection stays open, or is reset.
    public func readToEnd() throws -> [UInt8] {
        while try receive() {}
        defer { unread = [] }
        return unread
    }

    /// Ends sending, and goes on receiving.
    public func shutDownSending() {
        shutdown(descriptor, Int32(SHUT_WR))
    }

    /// Closes the connection.
    public func close() {
        if isOpen { Glibc.close(descriptor) }
        isOpen = false
    }

    /// Breaks the connection off, so that the other side gets a reset.
    public func reset() {
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<linger>.size))
        close()
    }

    /// What has arrived and was not read yet, as text, shortened.
    public var received: String {
        String(decoding: unread.prefix(400), as: UTF8.self)
    }

    private static func error(_ call: String) -> RawConnectionError {
        .system(call: call, reason: String(cString: strerror(errno)))
    }

    private static func connect4(_ descriptor: Int32, _ host: String, _ port: UInt16) -> Int32 {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        guard inet_pton(AF_INET, host, &address.sin_addr) == 1 else { return -1 }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }

    private static func connect6(_ descriptor: Int32, _ host: String, _ port: UInt16) -> Int32 {
        var address = sockaddr_in6()
        address.sin6_family = sa_family_t(AF_INET6)
        address.sin6_port = port.bigEndian
        guard inet_pton(AF_INET6, host, &address.sin6_addr) == 1 else { return -1 }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in6>.size))
            }
        }
    }
}
