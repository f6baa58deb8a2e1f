package import MicroHTTPD

/// Why a mock could not be asked.
package enum MockClientError: Error, Sendable, CustomStringConvertible {
    /// Nobody answered.
    case noAnswer(HTTPProbeError)
    /// What answers at the URL is something else.
    case notTheMock(String, status: String)

    /// The file with the CA's certificate cannot be read.
    case caFile(FileError)
    /// What answers at the URL is not Send-SMS.
    case notSendSMS(String, status: String)

    /// What is wrong, and what may help.
    package var description: String {
        switch self {
        case .noAnswer(.cannotConnect(let address, let reason)):
            "cannot connect to \(address): \(reason). Is the mock running there? Start it with: acquire-mock"
        case .noAnswer(let error):
            "\(error)"
        case .caFile(let error):
            "\(error)"
        case .notTheMock(let url, let status):
            "\(url) answers \(status), and not as the mock does: is another program there?"
        case .notSendSMS(let url, let status):
            "\(url) answers \(status), and that is no answer of Send-SMS: is another program there?"
        }
    }
}
