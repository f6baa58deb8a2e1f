import HTTPTypes

/// A request as it came, and what it was answered.
final class JournaledRequest: Sendable {
    let id: String
    /// When it came, by the sandbox's clock.
    let at: Timestamp
    let method: String
    /// The raw target, without keys.
    let target: String
    /// The header fields, with keys cut short.
    let headerFields: [(name: String, value: String)]
    /// The body's beginning, at the most ``longestBody`` bytes.
    let body: [UInt8]
    /// The length of the whole body, in bytes.
    let bodyLength: Int
    let answered: ClientAnswer
    /// Why it was refused.
    let reason: String?
    /// What it was answered.
    let answer: Answer
    /// The id of the message that it brought.
    let messageID: Int?
    /// The id of the fault rule that befell it, or what the request's `Prefer` asked for.
    let fault: String?
    /// How long it took, in milliseconds with two decimals.
    let milliseconds: String

    /// How much of a body is kept, in bytes.
    static let longestBody = 16_384

    /// The body of an answer: what it is made of where that is smaller.
    enum Answer: Sendable {
        case sent(SentSMS)
        case bytes([UInt8])
        /// There was none.
        case none
    }

    init(
        id: String,
        at: Timestamp,
        method: String,
        target: String,
        headerFields: [(name: String, value: String)],
        body: [UInt8],
        answered: ClientAnswer,
        reason: String?,
        answer: Answer,
        messageID: Int?,
        fault: String?,
        milliseconds: String
    ) {
        self.id = id
        self.at = at
        self.method = method
        self.target = target
        self.headerFields = headerFields
        bodyLength = body.count
        self.body = body.count > Self.longestBody ? Array(body.prefix(Self.longestBody)) : body
        self.answered = answered
        self.reason = reason
        self.answer = answer
        self.messageID = messageID
        self.fault = fault
        self.milliseconds = milliseconds
    }

    /// Roughly how much memory it holds, in bytes.
    var weight: Int {
        var weight = 512 + body.count + target.utf8.count
        for field in headerFields { weight += 64 + field.name.utf8.count + field.value.utf8.count }
        if case .bytes(let bytes) = answer { weight += bytes.count }
        return weight
    }
}
