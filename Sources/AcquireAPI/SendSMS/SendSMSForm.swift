/// The members of a Send-SMS body while they are being checked, and what is wrong with them.
struct SendSMSForm {
    typealias Key = SendSMSRequest.Key

    /// How many unknown keys are told one by one: a body may hold a hundred thousand.
    private static let mostUnknownKeys = 20
    /// How many of the account's numbers are told: it may have thousands.
    private static let mostNumbers = 10

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
        for key in Key.allCases where body[key] == nil {
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
        _ = text(key)
    }

    /// Checks that a member is a boolean, where it is there.
    mutating func checkBoolean(_ key: Key) {
        guard let value = body[key], value.boolValue == nil else { return }
        refuse(key, "'\(key.rawValue)' must be true or false, not \(value.shown).")
    }

    /// The text to send, and what `meta.SMS` shows: `Body`, else `sms`, else `message`; and `sms` first.
    mutating func texts() -> (text: String, sms: String)? {
        let keys = [Key.body, .sms, .message]
        let given = keys.map { (key: $0, text: text($0)) }
        guard let key = given.first(where: { body[$0.key] != nil })?.key else {
            if !problems.contains(where: { $0.code == .noBody }) {
                let details = "There is no text to send: give it as 'Body', 'sms' or 'message'."
                refuse(.body, details + hint(keys), .noBody)
            }
            return nil
        }
        guard let text = given.first(where: { $0.key == key })?.text else { return nil }
        if text.isEmpty {
            refuse(key, "The text to send is empty: give at least one character as '\(key.rawValue)'.", .noBody)
        }
        let length = text.utf16.count
        if length > SendSMSRequest.longestText {
            let details =
                "The text has \(length) characters: \(SendSMSRequest.longestText) are the most that can be sent."
            refuse(key, details, .bodyTooLong)
        }
        return (text, given[1].text ?? text)
    }

    /// Whom to send to.
    mutating func recipient(_ senders: Senders) -> PhoneNumber? {
        let number = number(
            .to, invalid: .invalidTo,
            whenMissing: "give it as +15005550006",
            whenInvalid: "write + and 8 to 15 digits, as in +15005550006",
        )
        if let number, let error = senders.magic?.errorOfSending(to: number) { refuse(magic: number, error) }
        return number
    }

    /// Which number to send from, and which of the account's that is, where it is one that can.
    mutating func origin(among senders: Senders) -> (number: PhoneNumber, voip: VoipNumber?)? {
        let numbers = senders.numbers
        // Only told where it is needed: an account may have thousands of numbers.
        var right: String { Self.advice(numbers) }
        guard let number = number(.from, invalid: .invalidFrom, whenMissing: right, whenInvalid: right) else {
            return nil
        }
        if let found = senders[number], found.canSendSMS { return (number, found) }
        if numbers[number] == nil, let error = senders.magic?.errorOfSending(from: number) {
            refuse(magic: number, error)
            return (number, nil)
        }
        let reason = numbers[number] == nil ? "is not one of the account's numbers" : "cannot send SMS"
        refuse(.from, "The 'From' number \(number) \(reason): \(right).", .fromCannotSend)
        return (number, nil)
    }

    private mutating func refuse(magic number: PhoneNumber, _ error: TwilioError) {
        refuse(error.key, "\(error.words(number)) That is what this magic number of Twilio's is for.", error)
    }

    private static func advice(_ numbers: NumberStore) -> String {
        let able = numbers.sending.map(\.number.e164)
        guard !able.isEmpty else { return "the account has none that can send SMS" }
        let rest = able.count > mostNumbers ? " or one of \(able.count - mostNumbers) more" : ""
        return "use " + able.prefix(mostNumbers).joined(separator: ", ") + rest
    }

    private mutating func number(
        _ key: Key, invalid: TwilioError,
        whenMissing: @autoclosure () -> String, whenInvalid: @autoclosure () -> String
    ) -> PhoneNumber? {
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

    private mutating func text(_ key: Key) -> String? {
        guard let value = body[key] else { return nil }
        if let text = value.stringValue { return text }
        refuse(key, "'\(key.rawValue)' must be a string, not \(value.shown).")
        return nil
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
