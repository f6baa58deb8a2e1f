import Glibc
import Logging

extension ListeningSocket {
    /// Begins to listen on all addresses of some hosts, on one port.
    /// - Parameters:
    ///   - hosts: The hosts.
    ///   - port: The port; with 0 the system picks one that is free on all of them.
    ///   - isSecure: Whether the connections speak TLS.
    ///   - logger: Told of a loopback of `localhost` that the machine does not have.
    /// - Returns: At least one socket, in the order of the hosts.
    /// - Throws: Where a host has no address, or an address cannot be listened on.
    static func listening(
        on hosts: [String],
        port: UInt16,
        isSecure: Bool = false,
        logger: Logger
    ) throws(HTTPDaemonError) -> [ListeningSocket] {
        var addresses: [(address: SocketAddress, isOptional: Bool)] = []
        for host in hosts {
            let found: [SocketAddress]
            do {
                found = try SocketAddress.resolving(host, port: port)
            } catch {
                throw HTTPDaemonError(unknownHost: host, error)
            }
            for address in found where !addresses.contains(where: { $0.address == address }) {
                // A machine without IPv6 still has a localhost.
                addresses.append((address, host.lowercased() == "localhost" && address.family == .ipv6))
            }
        }
        // The port that the system picked for the first may be in use on the next: then another is tried.
        let attempts = port == 0 && addresses.count > 1 ? 32 : 1
        for attempt in 1...attempts {
            do throws(HTTPDaemonError) {
                return try listening(on: addresses, isSecure: isSecure, logger: logger)
            } catch  where error.code == .addressInUse && attempt < attempts {
                continue
            }
        }
        return []
    }

    private static func listening(
        on addresses: [(address: SocketAddress, isOptional: Bool)],
        isSecure: Bool,
        logger: Logger
    ) throws(HTTPDaemonError) -> [ListeningSocket] {
        var sockets: [ListeningSocket] = []
        for (address, isOptional) in addresses {
            var address = address
            if address.port == 0, let first = sockets.first { address.port = first.address.port }
            do {
                sockets.append(try ListeningSocket(on: address, isSecure: isSecure))
            } catch  where isOptional && (error.number == EADDRNOTAVAIL || error.number == EAFNOSUPPORT) {
                logger.info("This machine has no \(address.host); localhost is IPv4 only")
            } catch {
                throw HTTPDaemonError(error, address: address)
            }
        }
        return sockets
    }
}
