import Glibc
import Synchronization

/// Addresses of this machine that tests listen on.
public enum Loopback {
    private static let count = Atomic(0)

    /// An IPv4 address that no other test listens on.
    ///
    /// For tests that expect a port to be refused: on 127.0.0.1 another test may have taken it since.
    public static func uniqueHost() -> String {
        let (pid, number) = (Int(getpid()), count.add(1, ordering: .relaxed).oldValue)
        return "127.\(1 + pid % 254).\(pid / 254 % 256).\(1 + number % 254)"
    }

    /// Whether the machine has IPv6.
    public static let hasIPv6: Bool = {
        let descriptor = socket(AF_INET6, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in6()
        address.sin6_family = sa_family_t(AF_INET6)
        address.sin6_addr = in6addr_loopback
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in6>.size)) == 0
            }
        }
    }()
}
