import Glibc

/// A server for tests of clients: answers one connection with fixed bytes, whatever is asked, and closes it.
public final class RawServer: Sendable {
    /// The port on 127.0.0.1.
    public let port: UInt16
    private let thread: BackgroundThread<String>

    /// Begins to listen.
    /// - Parameter answer: What it sends once a request's head has arrived.
    /// - Throws: Where the system gives no port.
    public init(answering answer: String) throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, length) == 0 && listen(listener, 8) == 0 && getsockname(listener, $0, &length) == 0
            }
        }
        guard isListening else {
            throw RawConnectionError.system(call: "listen", reason: String(cString: strerror(errno)))
        }
        port = UInt16(bigEndian: address.sin_port)
        thread = BackgroundThread {
            defer { close(listener) }
            let connection = accept(listener, nil, nil)
            defer { close(connection) }
            var request: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 4_096)
            while request.firstRange(of: Array("\r\n\r\n".utf8)) == nil {
                let count = recv(connection, &buffer, buffer.count, 0)
                guard count > 0 else { break }
                request += buffer.prefix(count)
            }
            let bytes = Array(answer.utf8)
            _ = send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL))
            return String(decoding: request, as: UTF8.self)
        }
    }

    /// Waits until the connection was answered.
    /// - Returns: The request, as far as it was read.
    /// - Throws: Nothing that a test should expect.
    @discardableResult
    public func finish() throws -> String {
        try thread.result()
    }
}
