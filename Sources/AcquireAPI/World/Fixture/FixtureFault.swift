/// One thing that is wrong with a fixture.
public struct FixtureFault: Sendable, Hashable, CustomStringConvertible {
    /// The file's name, relative to the fixture's directory.
    public let file: String
    /// Where in the file it lies, as a JSON pointer; empty for the whole file.
    public let pointer: String
    /// What is wrong and what would be right.
    public let problem: String

    /// The fault in one line: `cases.json /0/contactId: there is no contact 7: …`.
    public var description: String {
        pointer.isEmpty ? "\(file): \(problem)" : "\(file) \(pointer): \(problem)"
    }
}

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
