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
