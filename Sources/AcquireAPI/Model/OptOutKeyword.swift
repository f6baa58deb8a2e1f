/// A word of a contact that says whether messages are wanted (documented by Twilio): the whole message, in any case.
enum OptOutKeyword: Sendable, Hashable {
    case stop
    case start
    case help

    private static let words: [String: OptOutKeyword] = [
        "STOP": .stop, "STOPALL": .stop, "UNSUBSCRIBE": .stop, "CANCEL": .stop, "END": .stop, "QUIT": .stop,
        "REVOKE": .stop, "OPTOUT": .stop,
        "START": .start, "YES": .start, "UNSTOP": .start,
        "HELP": .help, "INFO": .help,
    ]

    /// The keyword that a message is, white space around it aside; nil where it is none.
    init?(_ text: String) {
        let word = text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
        guard let keyword = Self.words[String(word).uppercased()] else { return nil }
        self = keyword
    }
}
