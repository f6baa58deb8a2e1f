/// Fault rules that cannot be used, with everything that is wrong with them.
public struct FaultRuleError: Error, Sendable, CustomStringConvertible {
    /// What is wrong, at least one fault.
    public let faults: [JSONFault]

    /// All faults, one a line.
    public var description: String {
        faults.map(\.description).joined(separator: "\n")
    }
}
