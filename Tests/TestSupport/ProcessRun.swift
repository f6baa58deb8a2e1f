/// How a process ended, and what it wrote.
public struct ProcessRun: Sendable, Equatable {
    /// The exit status; 128 and the signal's number where a signal ended it, as shells show it.
    public var status: Int32
    /// What it wrote to standard output.
    public var output: String
    /// What it wrote to standard error.
    public var errors: String
}
