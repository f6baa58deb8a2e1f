extension MockServer {
    /// How a mock serves HTTPS: TLS 1.2 and 1.3.
    public struct TLS: Sendable, Hashable {
        /// The port for HTTPS beside the one for HTTP, with 0 a free one; `nil` where there is HTTPS only, on that one.
        public var port: UInt16?
        /// Where the certificate comes from.
        public var certificate = CertificateSource.made
        /// A file that the CA's certificate is written to, where there is a CA of the mock's; its path.
        public var caFile: String?

        /// Where a certificate comes from.
        public enum CertificateSource: Sendable, Hashable {
            /// Made at the start for `localhost`, `127.0.0.1`, `::1`, `*.localhost`, `*.acquire.io` and the host that is
            /// listened on, by a CA that lives for the run.
            case made
            /// The same, by a CA that is kept in a directory, and made there where there is none; its path.
            case madeByCA(directory: String)
            /// One's own, in PEM; the paths of the files.
            case files(certificate: String, key: String)
        }

        /// Creates a configuration.
        /// - Parameters:
        ///   - port: The port for HTTPS beside the one for HTTP; `nil` where there is HTTPS only, on that one.
        ///   - certificate: Where the certificate comes from.
        ///   - caFile: A file that the CA's certificate is written to.
        public init(port: UInt16? = nil, certificate: CertificateSource = .made, caFile: String? = nil) {
            self.port = port
            self.certificate = certificate
            self.caFile = caFile
        }
    }
}
