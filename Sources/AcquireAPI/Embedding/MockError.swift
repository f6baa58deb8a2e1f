/// What a Swift test asked of a mock that it could not have.
public enum MockError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The message that was waited for did not come in time; what was expected, and what came instead.
    case noMessage(String)
    /// The sandbox went back to its beginning while it was waited in.
    case reset(sandbox: String)
    /// The mock was stopped before the message that was waited for came.
    case stopped(sandbox: String)
    /// What was given is not what is taken; all that is wrong with it.
    case refused([String])

    /// What is wrong, and what would be right.
    public var description: String {
        switch self {
        case .noMessage(let details): details
        case .reset(let sandbox): "The sandbox '\(sandbox)' was reset while a message was waited for in it."
        case .stopped(let sandbox):
            "The mock was stopped before the message that was waited for came to the sandbox '\(sandbox)'."
        case .refused(let problems): problems.joined(separator: "\n")
        }
    }
}
