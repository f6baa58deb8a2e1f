import CMicroHTTPD
import Logging

extension HTTPDaemon {
    /// How a daemon serves HTTPS, by GnuTLS within the library: TLS 1.2 and 1.3.
    public struct TLS: Sendable {
        /// The certificates in PEM, the server's own first.
        public var certificates: String
        /// The private key in PEM.
        public var privateKey: String
        /// The port for HTTPS beside the one for HTTP, with 0 a free one; `nil` where there is HTTPS only, on that one.
        public var port: UInt16?

        /// What GnuTLS is told of versions and ciphers: its own choice for today, and nothing older than TLS 1.2.
        static let priorities = "NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2"

        /// Creates a configuration.
        /// - Parameters:
        ///   - certificates: The certificates in PEM, the server's own first.
        ///   - privateKey: The private key in PEM.
        ///   - port: The port beside the one for HTTP; `nil` where there is HTTPS only.
        public init(certificates: String, privateKey: String, port: UInt16? = nil) {
            self.certificates = certificates
            self.privateKey = privateKey
            self.port = port
        }

        /// Whether the library can do it.
        static var isSupported: Bool {
            MHD_is_feature_supported(.FEATURE_TLS) == .YES
        }
    }
}

extension HTTPDaemon.Configuration {
    /// Whether there is a port for HTTP.
    var servesHTTP: Bool {
        guard let tls else { return true }
        return tls.port != nil
    }

    /// Begins to listen, for HTTP first.
    func listeners(_ logger: Logger) throws(HTTPDaemonError) -> [ListeningSocket] {
        var listeners: [ListeningSocket] = []
        if servesHTTP { listeners += try ListeningSocket.listening(on: hosts, port: port, logger: logger) }
        if let tls {
            listeners += try ListeningSocket.listening(
                on: hosts, port: tls.port ?? port, isSecure: true, logger: logger)
        }
        return listeners
    }
}
