/// Why a raw connection could not do what a test asked of it.
public enum RawConnectionError: Error, Equatable, CustomStringConvertible {
    /// A call of the system failed.
    case system(call: String, reason: String)
    /// Nothing arrived within the time limit.
    case timedOut(received: String)
    /// The other side closed in the middle of a response, or before one.
    case closed(received: String)
    /// The connection was reset.
    case reset(received: String)
    /// What arrived is not HTTP.
    case malformed(String)

    /// What happened, with what had arrived until then.
    public var description: String {
        switch self {
        case .system(let call, let reason): "\(call): \(reason)"
        case .timedOut(let received): "nothing arrived in time; received before: \(received.debugDescription)"
        case .closed(let received): "closed too early; received before: \(received.debugDescription)"
        case .reset(let received): "connection reset; received before: \(received.debugDescription)"
        case .malformed(let text): "not HTTP: \(text.debugDescription)"
        }
    }
}
