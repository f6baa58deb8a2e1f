/// What the client of a request was told.
enum ClientAnswer: Sendable, Hashable {
    /// An answer with this status.
    case status(Int)
    /// Nothing: the connection was reset.
    case reset
    /// Nothing: the connection was closed.
    case empty
}

extension JSONWriter {
    /// Writes what a client was told: the status, or what became of the connection.
    mutating func value(_ answered: ClientAnswer) {
        switch answered {
        case .status(let status): value(status)
        case .reset: value("reset")
        case .empty: value("empty")
        }
    }
}
