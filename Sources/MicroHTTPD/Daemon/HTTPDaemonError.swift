import Glibc

/// Why a daemon does not start: what it tried, why that failed and what would be right.
public struct HTTPDaemonError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What went wrong, to be told apart by programs.
    ///
    /// There may be more codes in later versions.
    public struct Code: Sendable, Hashable, CustomStringConvertible {
        /// The code's name.
        public let description: String

        /// Another program listens on the address already.
        public static let addressInUse = Code(description: "addressInUse")
        /// The process may not use the port.
        public static let permissionDenied = Code(description: "permissionDenied")
        /// The machine does not have the address.
        public static let addressNotAvailable = Code(description: "addressNotAvailable")
        /// The host has no address.
        public static let unknownHost = Code(description: "unknownHost")
        /// The configuration contradicts itself.
        public static let invalidConfiguration = Code(description: "invalidConfiguration")
        /// The system or the library refuses a resource.
        public static let resourceFailure = Code(description: "resourceFailure")
    }

    /// What went wrong.
    public let code: Code
    /// The address or host that it is about, such as `127.0.0.1:8080`; `nil` where it is about none.
    public let address: String?
    /// Why, in a few words, without a full stop.
    public let reason: String
    /// What would be right, in a few words, without a full stop.
    public let remedy: String?

    /// The whole of it, in one line.
    public var description: String {
        let subject = address.map { "cannot listen on \($0)" } ?? "cannot start the server"
        return subject + ": " + reason + (remedy.map { "; " + $0 } ?? "")
    }

    init(_ code: Code, address: String? = nil, reason: String, remedy: String? = nil) {
        self.code = code
        self.address = address
        self.reason = reason
        self.remedy = remedy
    }

    /// The error behind a call of the system that failed while an address was made to listen.
    init(_ error: SystemError, address: SocketAddress) {
        switch error.number {
        case EADDRINUSE:
            self.init(
                .addressInUse,
                address: "\(address)",
                reason: "the port is in use by another program",
                remedy: "stop that program or choose another port (0 picks a free one)"
            )
        case EACCES, EPERM:
            self.init(
                .permissionDenied,
                address: "\(address)",
                reason: "this user may not open port \(address.port)",
                remedy: "choose a port from 1024 on (0 picks a free one)"
            )
        case EADDRNOTAVAIL, EAFNOSUPPORT:
            self.init(
                .addressNotAvailable,
                address: "\(address)",
                reason: "this machine does not have that address",
                remedy: "choose one of its own, or 0.0.0.0 (IPv4) or :: (IPv6) for all of them"
            )
        default:
            self.init(.resourceFailure, address: "\(address)", reason: "\(error)")
        }
    }

    /// The error behind a host that has no address.
    init(unknownHost host: String, _ error: SocketAddress.ResolutionError) {
        self.init(
            .unknownHost,
            address: host.isEmpty ? "\"\"" : host,
            reason: error.reason,
            remedy: "give an IP address, localhost, or a name that resolves"
        )
    }

    /// The error behind a call of the system that has nothing to do with an address.
    init(_ error: SystemError) {
        self.init(.resourceFailure, reason: "\(error)")
    }
}
