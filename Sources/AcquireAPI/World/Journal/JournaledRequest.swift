import HTTPMessage
import HTTPTypes

/// A request as it came, and what it was answered.
///
/// It keeps what came as it came, which costs next to nothing; keys are cut short when it is shown.
final class JournaledRequest: JournalEntry {
    let id: RequestID
    /// When it was answered, by the sandbox's clock.
    let at: Timestamp
    let answered: ClientAnswer
    // The body of the answer, as two properties: in an enum of both the pointers would be marked, and the leak sanitizer
    // would not find what they lead to.
    private let sent: SentSMS?
    private let bytes: [UInt8]?
    /// Whether it was to send a message.
    let isSend: Bool
    /// The id of the message that it brought.
    let messageID: Int?
    /// The id of the fault rule that befell it, or what the request's `Prefer` asked for.
    let fault: String?
    /// How long it took.
    let duration: Duration
    private let origin: RequestOrigin
    private let keptBody: Body
    private let error: APIError?

    /// How much of a body is kept, in bytes.
    static let longestBody = 16_384

    /// What is kept of a body.
    struct Body: Sendable {
        /// The length of the whole body, in bytes.
        let length: Int
        /// At the most ``longestBody`` bytes of it.
        let start: [UInt8]

        init(_ body: [UInt8]) {
            length = body.count
            start = body.count > longestBody ? Array(body.prefix(longestBody)) : body
        }
    }

    /// The body of an answer: what it is made of where that is smaller.
    enum Answer: Sendable {
        case sent(SentSMS)
        case bytes([UInt8])
        /// There was none.
        case none
    }

    /// Enters a request.
    /// - Parameters:
    ///   - origin: Its head.
    ///   - body: What is kept of its body.
    ///   - duration: How long it took.
    ///   - id: Its id.
    ///   - at: When it was answered.
    ///   - answered: What its client was told.
    ///   - answer: The body of that.
    ///   - error: Why it was refused.
    ///   - isSend: Whether it was to send a message.
    ///   - messageID: The id of the message that it brought.
    ///   - fault: What befell it.
    init(
        _ origin: RequestOrigin,
        _ body: Body,
        duration: Duration,
        id: RequestID,
        at: Timestamp,
        answered: ClientAnswer,
        answer: Answer,
        error: APIError? = nil,
        isSend: Bool = true,
        messageID: Int?,
        fault: String? = nil
    ) {
        self.id = id
        self.at = at
        self.answered = answered
        switch answer {
        case .sent(let sent): (self.sent, bytes) = (sent, nil)
        case .bytes(let answer): (sent, bytes) = (nil, answer)
        case .none: (sent, bytes) = (nil, nil)
        }
        self.isSend = isSend
        self.messageID = messageID
        self.fault = fault
        self.duration = duration
        self.origin = origin
        keptBody = body
        self.error = error
    }

    /// What it was answered.
    var answer: Answer { sent.map(Answer.sent) ?? bytes.map(Answer.bytes) ?? .none }

    /// The length of the whole body, in bytes.
    var bodyLength: Int { keptBody.length }

    /// Whether it was refused with an error of the API's form.
    var hasError: Bool { error != nil }

    var weight: Int { Self.weight(origin, keptBody, answer: bytes) }
    var request: JournaledRequest { self }

    /// Roughly how much memory a request holds, in bytes.
    static func weight(_ origin: RequestOrigin, _ body: Body, answer: [UInt8]?) -> Int {
        384 + origin.head.weight + min(body.length, longestBody) + (answer?.count ?? 0)
    }
}

// What is shown of it, without keys.
extension JournaledRequest {
    private var head: HTTPRequestHead { origin.head }
    private var redacted: KeyRedaction { origin.redaction }

    var method: String { redacted(head.method.rawValue) }
    /// The raw target.
    var target: String { redacted(head.target) }
    /// The header fields.
    var headerFields: [(name: String, value: String)] {
        head.headerFields.map { (redacted($0.name.rawName), shown($0)) }
    }
    /// The body's beginning.
    var body: String { redacted(String(decoding: keptBody.start, as: UTF8.self)) }
    /// Why it was refused.
    var reason: String? { error.map { redacted($0.summary) } }

    /// The value of a header field; of a key the first four characters, also where it is none of ours.
    private func shown(_ field: HTTPField) -> String {
        if redacted.findsToken(in: field.value) { return redacted(field.value) }
        if field.name.canonicalName == "x-admin-token" { return APIKey.shown(field.value) }
        guard field.name == .authorization, let space = field.value.firstIndex(of: " ") else {
            return redacted(field.value)
        }
        let start = field.value.index(after: space)
        return field.value[..<start] + APIKey.shown(field.value[start...])
    }
}
