public import AcquireAPI

extension MockFault {
    /// What a number or a text must be like.
    public enum Pattern: Sendable, Hashable, ExpressibleByStringLiteral {
        /// Exactly this.
        case exactly(String)
        /// Where this regular expression is found.
        case regex(String)

        /// Exactly this.
        public init(stringLiteral text: String) {
            self = .exactly(text)
        }
    }

    /// How long an answer waits.
    public enum Delay: Sendable, Hashable {
        /// Always as long.
        case fixed(Duration)
        /// Any time from the first to the second, each as likely.
        case uniform(Duration, Duration)
        /// Mostly near the median, now and then far longer, as networks are.
        case logNormal(median: Duration, sigma: Double)
    }

    /// What is answered in place of the documented answer.
    public enum Answer: Sendable, Equatable {
        /// An error in the API's form.
        case error(status: Int, title: String? = nil, details: String? = nil)
        /// Twilio's error of this code.
        case twilioError(Int)
        /// A body as it stands.
        case body(JSONValue, status: Int = 200)
    }

    /// How a message fares later.
    public enum Outcome: Sendable, Hashable {
        /// It arrives so long after it was accepted.
        case delivered(after: Duration)
        /// It is sent and does not arrive, with Twilio's error.
        case undelivered(errorCode: Int = 30_003, after: Duration = .seconds(2))
        /// It never leaves Twilio, with Twilio's error.
        case failed(errorCode: Int = 30_008, after: Duration = .seconds(2))
        /// It stays queued for ever.
        case stuck
        /// It arrives far later than usual.
        case slow
    }

    /// What becomes of the connection.
    public enum Connection: Sendable, Hashable {
        /// It is reset, without an answer.
        case reset
        /// It is closed, without an answer.
        case empty
        /// It is closed behind so many bytes of the answer's body.
        case truncated(after: Int)
        /// The answer's body comes at so many bytes a second.
        case dripped(bytesPerSecond: Int)
    }
}
