import Glibc
import Synchronization

/// A socket that listens for connections.
final class ListeningSocket: Sendable {
    /// What the loops poll and accept from, without blocking.
    let descriptor: Int32
    /// Where it listens, with the port that the system picked where it was to pick one.
    let address: SocketAddress
    /// Whether its connections speak TLS.
    let isSecure: Bool
    private let isClosed = Atomic(false)

    /// Begins to listen.
    /// - Parameters:
    ///   - wanted: The address; with port 0 the system picks one.
    ///   - isSecure: Whether its connections speak TLS.
    /// - Throws: Where the system refuses it.
    init(on wanted: SocketAddress, isSecure: Bool = false) throws(SystemError) {
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
        let descriptor = socket(wanted.family == .ipv6 ? AF_INET6 : AF_INET, kind, 0)
        guard descriptor >= 0 else { throw SystemError("socket") }
        do {
            address = try Self.listen(on: wanted, descriptor)
        } catch {
            Glibc.close(descriptor)
            throw error
        }
        self.descriptor = descriptor
        self.isSecure = isSecure
    }

    deinit {
        close()
    }

    /// Frees the port, once no loop uses the descriptor any more.
    func close() {
        if !isClosed.exchange(true, ordering: .acquiringAndReleasing) { Glibc.close(descriptor) }
    }

    /// Refuses connections from now on, while loops may still hold the descriptor.
    func refuseConnections() {
        shutdown(descriptor, Int32(SHUT_RDWR))
    }

    private static func listen(on wanted: SocketAddress, _ descriptor: Int32) throws(SystemError) -> SocketAddress {
        // A restarted server may take over the port from connections of the former one that linger (RFC 9293, TIME-WAIT).
        // A port on which somebody listens stays refused: that would take SO_REUSEPORT.
        try set(SO_REUSEADDR, level: SOL_SOCKET, descriptor)
        if wanted.family == .ipv6 {
            // Each family has its own socket, so that `::` and `0.0.0.0` can be had apart.
            try set(IPV6_V6ONLY, level: Int32(IPPROTO_IPV6), descriptor)
        }
        setCongestionControl(descriptor)
        guard unsafe wanted.withSystemAddress({ address, length in unsafe bind(descriptor, address, length) }) == 0
        else {
            throw SystemError("bind")
        }
        guard Glibc.listen(descriptor, SOMAXCONN) == 0 else { throw SystemError("listen") }

        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let bound = unsafe withUnsafeMutablePointer(to: &storage) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address -> SocketAddress? in
                guard unsafe getsockname(descriptor, address, &length) == 0 else { return nil }
                return unsafe SocketAddress(copying: address, length: length)
            }
        }
        guard let bound else { throw SystemError("getsockname") }
        return bound
    }

    /// Has connections sent by the oldest rules, where the system's own may be BBR: that spreads what is sent over time and
    /// measures the way at each answer, which costs processor time and helps nobody on the short ways to a mock.
    private static func setCongestionControl(_ descriptor: Int32) {
        let name = "reno"
        // Every Linux has it and lets everybody choose it; where one does not, its own will do.
        _ = unsafe setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_CONGESTION, name, socklen_t(name.utf8.count))
    }

    private static func set(_ option: Int32, level: Int32, _ descriptor: Int32) throws(SystemError) {
        var on: Int32 = 1
        guard unsafe setsockopt(descriptor, level, option, &on, socklen_t(MemoryLayout<Int32>.size)) == 0 else {
            throw SystemError("setsockopt")
        }
    }
}
