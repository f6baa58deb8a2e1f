/// A message that is not one of those that are waited for, and why.
struct NearMiss: Sendable {
    let message: SMSMessage
    let differences: [Difference]

    /// A field in which a message is otherwise than it should be.
    struct Difference: Sendable {
        let field: String
        let expected: JSONValue
        let actual: JSONValue
    }

    /// How many are told.
    static let mostTold = 5

    /// Compares a message with what is waited for.
    /// - Parameters:
    ///   - message: The message.
    ///   - expectation: What is waited for.
    ///   - now: The time by the sandbox's clock.
    init(_ message: SMSMessage, to expectation: Expectation, at now: Timestamp) {
        self.message = message
        let filter = expectation.filter
        var differences: [Difference] = []
        func compare<Value: Equatable>(
            _ field: String, _ expected: Value?, _ actual: Value, as json: (Value) -> JSONValue
        ) {
            guard let expected, expected != actual else { return }
            differences.append(Difference(field: field, expected: json(expected), actual: json(actual)))
        }
        compare("to", filter.to, message.to) { .string($0.e164) }
        compare("from", filter.from, message.from) { .string($0.e164) }
        compare("caseId", filter.caseID, message.caseID) { .number($0) }
        compare("contactId", filter.contactID, message.contactID) { .number($0) }
        if let text = filter.text, !text.matches(message.text) {
            let expected = JSONValue.string(text.description)
            differences.append(Difference(field: "text", expected: expected, actual: .string(message.text)))
        }
        compare("status", filter.status, message.status(at: now)) { .string($0.rawValue) }
        compare("direction", filter.direction, message.direction) { .string($0.rawValue) }
        if message.sequence <= filter.after {
            let expected = JSONValue.string("above \(filter.after)")
            differences.append(Difference(field: "sequence", expected: expected, actual: .number(message.sequence)))
        }
        if let extraction = expectation.extraction, extraction.piece(of: message.text) == nil {
            let actual = JSONValue.string(extraction.found(in: message.text))
            differences.append(Difference(field: "extract", expected: .string(extraction.expected), actual: actual))
        }
        self.differences = differences
    }
}
