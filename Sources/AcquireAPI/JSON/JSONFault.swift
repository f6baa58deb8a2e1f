/// One thing that is wrong with a JSON value that was given to the mock.
public struct JSONFault: Sendable, Hashable, CustomStringConvertible {
    /// Where it lies.
    public let pointer: JSONPointer
    /// What is wrong and what would be right.
    public let problem: String

    /// The fault in one line: `/0/then/status: 'status' takes …`.
    public var description: String {
        pointer.tokens.isEmpty ? problem : "\(pointer): \(problem)"
    }
}
