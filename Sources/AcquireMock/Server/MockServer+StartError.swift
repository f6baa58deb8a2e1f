public import AcquireAPI
public import MicroHTTPD

extension MockServer {
    /// Why a mock does not start.
    public enum StartError: Error, Sendable, CustomStringConvertible {
        /// The fixture has faults.
        case fixture(FixtureError)
        /// The server cannot listen, or the system has not enough of what it needs.
        case server(HTTPDaemonError)
        /// A key of the configuration cannot be used; why, without the key.
        case apiKey(String)
        /// The admin token or an origin of the configuration cannot be used; why, without the token.
        case access(String)
        /// The file of fault rules cannot be used; everything that is wrong with it.
        case faultsFile(String)
        /// The file to record to cannot be opened; why.
        case recordFile(String)
        /// The certificate, its key or the CA cannot be used, or the CA's certificate not be written; everything that is wrong.
        case tls(String)

        /// What is wrong and what would be right; a fixture's faults one a line.
        public var description: String {
            switch self {
            case .fixture(let error): "\(error)"
            case .server(let error): "\(error)"
            case .apiKey(let reason), .access(let reason), .faultsFile(let reason), .recordFile(let reason),
                .tls(let reason):
                reason
            }
        }
    }
}
