extension Fixture {
    /// What the fixture holds, for a person: `1 agent, 1 number, 2 contacts, 3 cases`.
    package var summary: String {
        [(agents.count, "agent"), (numbers.count, "number"), (contacts.count, "contact"), (cases.count, "case")]
            .map { count, noun in "\(count) \(noun)\(count == 1 ? "" : "s")" }
            .joined(separator: ", ")
    }
}
