/// An SMS that the mock accepted, or that a contact wrote, as a Swift test sees it.
public struct Message: Sendable, Hashable {
    /// The how-manieth message of its sandbox it is, from 1.
    public let sequence: Int
    /// The id of the SMS record.
    public let id: Int
    /// Twilio's id of the message.
    public let sid: String
    /// The case that it belongs to.
    public let caseID: Int
    /// The id of its case message.
    public let caseMessageID: Int
    /// The contact on the other side.
    public let contactID: Int
    /// The thread that it belongs to.
    public let threadID: Int
    /// Whom it goes to, such as `+919666929552`.
    public let to: String
    /// Whom it comes from.
    public let from: String
    /// The text.
    public let body: String
    /// How it goes over the air: `GSM-7` or `UCS-2`.
    public let encoding: String
    /// The number of segments that it takes.
    public let segments: Int
    /// The first character that made it UCS-2, and where that stands, in characters from 0; `nil` in GSM-7.
    public let encodingReason: EncodingReason?
    /// How far it had come when it was looked at.
    public let status: Status
    /// Twilio's error, where it was not delivered.
    public let errorCode: Int?
    /// Every status so far, the first of them its beginning.
    public let history: [Change]
    /// When it was accepted, by its sandbox's clock.
    public let createdAt: Timestamp
    /// Which way it goes.
    public let direction: Direction
    /// The id of the request that brought it: the answer's `X-Request-Id`.
    public let requestID: String
    /// What the client of that request was told.
    public let answered: Answered

    /// How far a message has come.
    public enum Status: String, Sendable, CaseIterable {
        case queued, sending, sent, delivered, undelivered, failed
        /// Of a message that came in.
        case received
    }

    /// Which way a message goes.
    public enum Direction: String, Sendable, CaseIterable {
        case outbound, inbound
    }

    /// A status that a message has come to.
    public struct Change: Sendable, Hashable {
        /// The status.
        public let status: Status
        /// When it came, by the sandbox's clock.
        public let at: Timestamp
    }

    /// What made a text UCS-2.
    public struct EncodingReason: Sendable, Hashable {
        /// The character that GSM-7 does not have.
        public let character: Character
        /// Where it stands, in characters from 0.
        public let index: Int
    }

    /// What the client of a request was told.
    public enum Answered: Sendable, Hashable {
        /// An answer with this status.
        case status(Int)
        /// Nothing: the connection was reset.
        case reset
        /// Nothing: the connection was closed.
        case empty
    }
}
