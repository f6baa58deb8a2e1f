/// Why a process did not do what a test waits for.
public struct RunningProcessError: Error, CustomStringConvertible {
    /// What happened, with what the process wrote.
    public let description: String

    init(_ description: String) {
        self.description = description
    }
}
