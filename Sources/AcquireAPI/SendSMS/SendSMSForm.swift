/// The members of a Send-SMS body while they are being checked, and what is wrong with them.
struct SendSMSForm {
    typealias Key = SendSMSRequest.Key

    /// How many unknown keys are told one by one: a body may hold a hundred thousand.
    private static let mostUnknownKeys = 20
    private let body: SendSMSBody
    private(set) var problems: [APIError.Problem] = []

    /// Begins to check a body.
    init(_ body: SendSMSBody) {
        self.body = body
    }

    /// Adds a problem.
    mutating func refuse(_ key: Key, _ details: String, _ code: TwilioError? = nil) {
        problems.append(.init(title: .invalidInput, details: details, key: key.rawValue, code: code))
    }

    /// Holds the body to the letter: every documented key and no other.
    mutating func requireDocumentedKeys() {
        for key in Key.allCases where body.kind(of: key) == nil {
            let details = "'\(key.rawValue)' is missing: strict mode requires every documented key."
            refuse(key, details + hint([key]), key.codeWhenMissing)
        }
        let unknown = body.unknownKeys
        for key in unknown.prefix(Self.mostUnknownKeys) {
            let details = "'\(key.shortened)' is not a documented key: strict mode takes those only."
            problems.append(.init(title: .invalidInput, details: details, key: key.shortened))
        }
        if unknown.count > Self.mostUnknownKeys {
            let details = "\(unknown.count - Self.mostUnknownKeys) more keys are not documented ones."
            problems.append(.init(title: .invalidInput, details: details))
        }
    }

    /// The ids by which the body names records.
    mutating func records() -> NamedRecords {
        NamedRecords(
            caseID: id(.id), threadID: id(.threadID), timelineID: id(.timelineID), contactID: id(.contactID),
        )
    }

    /// A record's id; nil where there is none or it has a problem.
    private mutating func id(_ key: Key) -> Int? {
        if let id = body.plainID(of: key) { return id }
        guard let value = body[key] else { return nil }
        if let id = value.positiveInteger {
            if id <= NamedRecords.greatestID { return Int(id) }
            refuse(key, "'\(key.rawValue)' must be \(NamedRecords.greatestID) (2^53 - 1) or less, not \(value.shown).")
            return nil
        }
        refuse(
            key, "'\(key.rawValue)' must be a positive integer, as a number or a string of digits, not \(value.shown).")
        return nil
    }

    /// Checks that a member is a string, where it is there.
    mutating func checkText(_ key: Key) {
        guard let kind = body.kind(of: key), kind != .string, let value = body[key] else { return }
        refuse(key, "'\(key.rawValue)' must be a string, not \(value.shown).")
    }

    /// Checks that a member is a boolean, where it is there.
    mutating func checkBoolean(_ key: Key) {
        guard let kind = body.kind(of: key), kind != .bool, let value = body[key] else { return }
        refuse(key, "'\(key.rawValue)' must be true or false, not \(value.shown).")
    }

    /// The text to send, and what `meta.SMS` shows: `Body`, else `sms`, else `message`; and `sms` first.
    mutating func texts() -> (text: String, sms: String)? {
        checkText(.body)
        checkText(.sms)
        checkText(.message)
        guard let key = keyOfText else {
            if !problems.contains(where: { $0.code == .noBody }) {
                let details = "There is no text to send: give it as 'Body', 'sms' or 'message'."
                refuse(.body, details + hint([.body, .sms, .message]), .noBody)
            }
            return nil
        }
        guard let text = body.string(of: key) else { return nil }
        if text.isEmpty {
            refuse(key, "The text to send is empty: give at least one character as '\(key.rawValue)'.", .noBody)
        }
        let length = text.utf16.count
        if length > SendSMSRequest.longestText {
            let details =
                "The text has \(length) characters: \(SendSMSRequest.longestText) are the most that can be sent."
            refuse(key, details, .bodyTooLong)
        }
        // Most often it is the same text: kept once then.
        return (text, key == .sms || body.isSame(.sms, as: key) ? text : body.string(of: .sms) ?? text)
    }

    /// The key that gives the text to send.
    private var keyOfText: Key? {
        if body.kind(of: .body) != nil { return .body }
        if body.kind(of: .sms) != nil { return .sms }
        return body.kind(of: .message) != nil ? .message : nil
    }

    /// Whom to send to.
    mutating func recipient(_ magic: MagicNumbers?) -> PhoneNumber? {
        let number = number(
            .to, invalid: .invalidTo,
            whenMissing: "give it as +15005550006",
            whenInvalid: "write + and 8 to 15 digits, as in +15005550006",
        )
        if let number, let error = magic?.errorOfSending(to: number) {
            problems.append(MagicNumbers.problem(of: number, error))
        }
        return number
    }

    /// Which number to send from; whether the account has it is another question.
    /// - Parameter senders: What messages can come from, for who asks wrongly.
    /// - Returns: The number.
    mutating func origin(_ senders: () -> Senders) -> PhoneNumber? {
        number(.from, invalid: .invalidFrom, whenMissing: senders().advice, whenInvalid: senders().advice)
    }

    private mutating func number(
        _ key: Key, invalid: TwilioError,
        whenMissing: @autoclosure () -> String, whenInvalid: @autoclosure () -> String
    ) -> PhoneNumber? {
        if let number = body.e164(of: key) { return number }
        guard let value = body[key], !value.isNull, value != "" else {
            guard !problems.contains(where: { $0.code == key.codeWhenMissing }) else { return nil }
            let details = "A '\(key.rawValue)' phone number is required: \(whenMissing())."
            refuse(key, details + hint([key]), key.codeWhenMissing)
            return nil
        }
        guard let text = value.stringValue else {
            refuse(key, "'\(key.rawValue)' must be a string, not \(value.shown): \(whenInvalid()).", invalid)
            return nil
        }
        guard let number = PhoneNumber(normalizing: text) else {
            let details = "The '\(key.rawValue)' number \(text.shortened) is not a valid phone number: "
            refuse(key, details + "\(whenInvalid()).", invalid)
            return nil
        }
        return number
    }

    /// What to tell besides where keys are missing and the body has one of them in other letters; else nothing.
    private func hint(_ keys: [Key]) -> String {
        let missing = Set(keys.map { $0.rawValue.lowercased() })
        let other = body.unknownKeys.first { missing.contains($0.lowercased()) }
        return other.map { " The body has '\($0)': capital and small letters are told apart." } ?? ""
    }
}

extension SendSMSRequest.Key {
    /// Twilio's error for a message without it.
    fileprivate var codeWhenMissing: TwilioError? {
        switch self {
        case .to: .noTo
        case .from: .noFrom
        case .body: .noBody
        default: nil
        }
    }
}

extension JSONValue {
    /// The value as a positive integer, also in a string of digits; one that is too large for the type is its greatest.
    fileprivate var positiveInteger: UInt? {
        switch self {
        case .string(let text):
            guard text.utf8.contains(where: { $0 != UInt8(ascii: "0") }), text.utf8.allSatisfy({ 48...57 ~= $0 }) else {
                return nil
            }
            return UInt(text) ?? .max
        case .number(let number):
            if let integer = number.intValue { return integer > 0 ? UInt(integer) : nil }
            return number.doubleValue >= 0x1p53 ? .max : nil
        default: return nil
        }
    }
}
