/// The members of a Send-SMS body while they are being checked, and what is wrong with them.
struct SendSMSForm {
    typealias Key = SendSMSRequest.Key

    /// How many unknown keys are told one by one: a body may hold a hundred thousand.
    private static let mostUnknownKeys = 20

    private let object: JSONObject
    private(set) var problems: [APIError.Problem] = []

    /// Begins to check a body.
    init(_ object: JSONObject) {
        self.object = object
    }

    /// The problems in the documented order of the keys, those of unknown keys last.
    var orderedProblems: [APIError.Problem] {
        let places = Dictionary(uniqueKeysWithValues: Key.allCases.enumerated().map { ($1.rawValue, $0) })
        func place(_ problem: APIError.Problem) -> Int { problem.key.flatMap { places[$0] } ?? places.count }
        return problems.enumerated()
            .sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }
            .map(\.element)
    }

    /// Adds a problem.
    mutating func refuse(_ key: Key, _ details: String, _ code: TwilioError? = nil) {
        problems.append(.init(title: .invalidInput, details: details, key: key.rawValue, code: code))
    }

    /// Holds the body to the letter: every documented key and no other.
    mutating func requireDocumentedKeys() {
        for key in Key.allCases where object[key.rawValue] == nil {
            refuse(key, "'\(key.rawValue)' is missing: strict mode requires every documented key.", key.codeWhenMissing)
        }
        let unknown = object.keys.filter { Key(rawValue: $0) == nil }
        for key in unknown.prefix(Self.mostUnknownKeys) {
            let details = "'\(key.shortened)' is not a documented key: strict mode takes those only."
            problems.append(.init(title: .invalidInput, details: details, key: key.shortened))
        }
        if unknown.count > Self.mostUnknownKeys {
            let details = "\(unknown.count - Self.mostUnknownKeys) more keys are not documented ones."
            problems.append(.init(title: .invalidInput, details: details))
        }
    }

    /// A record's id; nil where there is none or it has a problem.
    mutating func id(_ key: Key) -> Int? {
        guard let value = object[key.rawValue] else { return nil }
        let digits = value.stringValue.flatMap { $0.utf8.allSatisfy { 48...57 ~= $0 } ? Int($0) : nil }
        if let id = digits ?? value.intValue, id > 0 { return id }
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
        guard let value = object[key.rawValue], value.boolValue == nil else { return }
        refuse(key, "'\(key.rawValue)' must be true or false, not \(value.shown).")
    }

    /// The text to send, and what `meta.SMS` shows: `Body`, else `sms`, else `message`; and `sms` first.
    mutating func texts() -> (text: String, sms: String)? {
        let given = [Key.body, .sms, .message].map { (key: $0, text: text($0)) }
        guard let key = given.first(where: { object[$0.key.rawValue] != nil })?.key else {
            if !problems.contains(where: { $0.code == .noBody }) {
                refuse(.body, "There is no text to send: give it as 'Body'.", .noBody)
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
    mutating func recipient() -> PhoneNumber? {
        number(.to, invalid: .invalidTo)
    }

    /// Which of the account's numbers to send from.
    mutating func origin(among numbers: NumberStore) -> VoipNumber? {
        guard let number = number(.from, invalid: .invalidFrom) else { return nil }
        if let found = numbers[number], found.canSendSMS { return found }
        let able = numbers.sending.map(\.number.e164).joined(separator: ", ")
        let reason = numbers[number] == nil ? "is not one of the account's numbers" : "cannot send SMS"
        refuse(
            .from, "The 'From' number \(number) \(reason): use \(able.isEmpty ? "one that can" : able).",
            .fromCannotSend)
        return nil
    }

    private mutating func number(_ key: Key, invalid: TwilioError) -> PhoneNumber? {
        let isGiven = object[key.rawValue].map { !$0.isNull && $0 != "" } ?? false
        guard isGiven else {
            guard !problems.contains(where: { $0.code == key.codeWhenMissing }) else { return nil }
            refuse(key, "A '\(key.rawValue)' phone number is required: give it as +15005550006.", key.codeWhenMissing)
            return nil
        }
        guard let text = object[key.rawValue]?.stringValue else {
            let shown = object[key.rawValue].map(\.shown) ?? ""
            refuse(key, "'\(key.rawValue)' must be a string such as \"+15005550006\", not \(shown).", invalid)
            return nil
        }
        guard let number = PhoneNumber(normalizing: text) else {
            let form = "write + and 8 to 15 digits, as in +15005550006"
            refuse(key, "The '\(key.rawValue)' number \(text.shortened) is not a valid phone number: \(form).", invalid)
            return nil
        }
        return number
    }

    private mutating func text(_ key: Key) -> String? {
        guard let value = object[key.rawValue] else { return nil }
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
    /// The value as an error message shows it: a number or a string as it stands, else its kind.
    fileprivate var shown: String {
        switch self {
        case .number, .string, .bool, .null: RawJSON(self).text.shortened
        case .array, .object: "\(kind)"
        }
    }
}
