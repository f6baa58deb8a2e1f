import CMicroHTTPD
import Glibc

/// An IPv4 or IPv6 address with a port.
public struct SocketAddress: Sendable, Hashable, CustomStringConvertible {
    /// The kind of address.
    public enum Family: Sendable, Hashable {
        /// Four bytes, such as `127.0.0.1`.
        case ipv4
        /// Sixteen bytes, such as `::1`.
        case ipv6
    }

    /// The bytes of a `sockaddr_in` or `sockaddr_in6`.
    private var bytes: [UInt8]

    /// Copies an address from the system's form; `nil` for what is neither IPv4 nor IPv6.
    init?(copying address: UnsafePointer<sockaddr>, length: socklen_t) {
        let family = unsafe Int32(address.pointee.sa_family)
        guard family == AF_INET || family == AF_INET6 else { return nil }
        bytes = unsafe Array(UnsafeRawBufferPointer(start: address, count: Int(length)))
    }

    /// Whether it is IPv4 or IPv6.
    public var family: Family {
        unsafe withSystemAddress { address, _ in unsafe Int32(address.pointee.sa_family) == AF_INET6 ? .ipv6 : .ipv4 }
    }

    /// The address in numbers, such as `127.0.0.1` or `::1`, without brackets.
    public var host: String {
        var name = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        let error = unsafe withSystemAddress { address, length in
            unsafe getnameinfo(address, length, &name, socklen_t(name.count), nil, 0, NI_NUMERICHOST)
        }
        return error == 0 ? String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self) : "?"
    }

    /// The port.
    public var port: UInt16 {
        // Bytes 2 and 3 are the port in network order, in both families.
        get { UInt16(bytes[2]) << 8 | UInt16(bytes[3]) }
        set { (bytes[2], bytes[3]) = (UInt8(newValue >> 8), UInt8(truncatingIfNeeded: newValue)) }
    }

    /// Address and port as in a URL: `127.0.0.1:8080`, `[::1]:8080`.
    public var description: String {
        family == .ipv6 ? "[\(host)]:\(port)" : "\(host):\(port)"
    }

    /// Calls a function with the address in the system's form.
    func withSystemAddress<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
        // A sockaddr_storage is as aligned as the system expects it to be, which an array of bytes need not be.
        var storage = sockaddr_storage()
        unsafe withUnsafeMutableBytes(of: &storage) { unsafe $0.copyBytes(from: bytes) }
        return unsafe withUnsafePointer(to: storage) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe body($0, socklen_t(bytes.count)) }
        }
    }
}
