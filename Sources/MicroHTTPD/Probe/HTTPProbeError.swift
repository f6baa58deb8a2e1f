/// Why a probe got no answer: what it tried and what went wrong.
public enum HTTPProbeError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The URL is none that a probe takes.
    case badURL(String, reason: String)
    /// The URL's host has no address.
    case unknownHost(String, reason: String)
    /// Nobody answers at the address.
    case cannotConnect(address: String, reason: String)
    /// The answer was not complete in time.
    case timedOut(address: String, after: Duration)
    /// The connection broke in the middle.
    case brokenOff(address: String, reason: String)
    /// TLS with the server fails: it is not trusted, or speaks another language.
    case untrusted(address: String, reason: String)
    /// What came is not HTTP/1.
    case malformedAnswer(address: String, reason: String)
    /// The answer is larger than the probe takes, in bytes.
    case answerTooLarge(address: String, limit: Int)

    /// The whole of it, in one line.
    public var description: String {
        switch self {
        case .badURL(let url, let reason): "bad URL \(url): \(reason)"
        case .unknownHost(let host, let reason): "cannot find \(host): \(reason)"
        case .cannotConnect(let address, let reason): "cannot connect to \(address): \(reason)"
        case .timedOut(let address, let time): "no answer from \(address) within \(time)"
        case .brokenOff(let address, let reason): "\(address) broke off the connection: \(reason)"
        case .untrusted(let address, let reason): "TLS with \(address) fails: \(reason)"
        case .malformedAnswer(let address, let reason): "\(address) does not answer in HTTP/1: \(reason)"
        case .answerTooLarge(let address, let limit): "the answer of \(address) is larger than \(limit) bytes"
        }
    }
}
