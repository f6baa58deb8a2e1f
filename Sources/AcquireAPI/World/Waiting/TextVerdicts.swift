/// Which messages say what is waited for: found out outside the sandbox's lock, since there may be many.
struct TextVerdicts: Sendable {
    /// They are kept, so that none other takes the place of one.
    private let messages: [SMSMessage]
    private let verdicts: [ObjectIdentifier: Bool]

    /// Looks through the texts of some messages.
    init(of messages: [SMSMessage], for expectation: Expectation) {
        self.messages = messages
        let pairs = messages.map { (ObjectIdentifier($0), expectation.takes(text: $0.text)) }
        verdicts = Dictionary(pairs) { first, _ in first }
    }

    /// Whether a message says what is waited for; nil where it was not looked at.
    subscript(message: SMSMessage) -> Bool? { verdicts[ObjectIdentifier(message)] }
}
