/// What somebody waits for: so many messages of a kind, or that none comes.
struct Expectation: Sendable {
    /// Which messages; only those behind its `after`.
    var filter = MessageFilter()
    /// How many.
    var count = 1
    /// Whether it is that none comes.
    var isNever = false
    /// The piece that each message must have.
    var extraction: Extraction?

    /// Whether it matters what messages say.
    var isOfText: Bool { filter.text != nil || extraction != nil }

    /// Whether a message is one of those that are waited for.
    /// - Parameters:
    ///   - message: The message.
    ///   - now: The time by its sandbox's clock.
    ///   - verdicts: What was found out of texts before.
    /// - Returns: Whether it is.
    func takes(_ message: SMSMessage, at now: Timestamp, _ verdicts: TextVerdicts? = nil) -> Bool {
        guard message.sequence > filter.after else { return false }
        var others = filter
        others.text = nil
        return others.matches(message, at: now) && (verdicts?[message] ?? takes(text: message.text))
    }

    /// Whether a text is one that is waited for.
    func takes(text: String) -> Bool {
        (filter.text?.matches(text) ?? true) && (extraction.map { $0.piece(of: text) != nil } ?? true)
    }

    /// The conditions, named as in the query, in the order in which they are told.
    var conditions: [(name: String, value: JSONValue)] {
        var conditions: [(name: String, value: JSONValue)] = []
        func add(_ name: String, _ value: JSONValue?) {
            if let value { conditions.append((name, value)) }
        }
        add("to", (filter.to?.e164).map(JSONValue.string))
        add("from", (filter.from?.e164).map(JSONValue.string))
        add("caseId", filter.caseID.map { .number($0) })
        add("contactId", filter.contactID.map { .number($0) })
        add("text", (filter.text?.description).map(JSONValue.string))
        add("status", (filter.status?.rawValue).map(JSONValue.string))
        add("direction", (filter.direction?.rawValue).map(JSONValue.string))
        add("after", filter.after == 0 ? nil : .number(filter.after))
        add("extract", (extraction?.description).map(JSONValue.string))
        return conditions
    }
}

extension Expectation: CustomStringConvertible {
    /// What is waited for, for a person: `2 messages with to=+15005550006 and text=code`.
    var description: String {
        let amount = isNever ? "no message" : count == 1 ? "1 message" : "\(count) messages"
        let conditions = conditions.map { name, value in
            "\(name)=\(value.stringValue ?? value.intValue.map(String.init) ?? "")"
        }
        return conditions.isEmpty ? amount : "\(amount) with \(conditions.joined(separator: " and "))"
    }
}
