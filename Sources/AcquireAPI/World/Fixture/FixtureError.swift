/// A fixture that cannot be served, with everything that is wrong with it.
public struct FixtureError: Error, Sendable, CustomStringConvertible {
    /// Where the fixture was read from, for a person.
    public let source: String
    /// What is wrong, at least one fault, in the order of the files.
    public let faults: [FixtureFault]

    /// All faults, one a line.
    public var description: String {
        let count = faults.count == 1 ? "1 fault" : "\(faults.count) faults"
        return "The fixture \(source) has \(count):\n" + faults.map { "  \($0)" }.joined(separator: "\n")
    }
}
