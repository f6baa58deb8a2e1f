/// How a process ended, and what it wrote.
public struct ProcessRun: Sendable, Equatable {
    /// The exit status; 128 and the signal's number where a signal ended it, as shells show it.
    public var status: Int32
    /// What it wrote to standard output.
    public var output: String
    /// What it wrote to standard error.
    public var errors: String

    /// Creates what a test expects.
    /// - Parameters:
    ///   - status: The exit status.
    ///   - output: What it wrote to standard output.
    ///   - errors: What it wrote to standard error.
    public init(status: Int32, output: String, errors: String) {
        self.status = status
        self.output = output
        self.errors = errors
    }
}
