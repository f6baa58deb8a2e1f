/// A checked description of an account and all that is in it, which every sandbox begins as a copy of.
public struct Fixture: Sendable {
    /// Where it was read from, for a person.
    public let source: String
    let account: Account
    let agents: [Int: Agent]
    let numbers: [VoipNumber]
    let contacts: [Contact]
    let cases: [CaseEntry]

    /// The files of a fixture, in the order in which they are read and their faults are told.
    enum File: String, CaseIterable, Sendable {
        case account = "account.json"
        case agents = "agents.json"
        case numbers = "numbers.json"
        case contacts = "contacts.json"
        case cases = "cases.json"

        /// What stands for it in a document that holds a whole fixture: `account` for `account.json`.
        var key: String { String(rawValue.prefix { $0 != "." }) }

        /// Whether a fixture can do without it.
        var isOptional: Bool { self == .contacts || self == .cases }
    }

    /// The agent with the lowest id.
    let defaultAgent: Agent
}
