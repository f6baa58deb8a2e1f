/// What a record of a fixture may hold: its keys in the documented order, what each takes, and what stands for one left out.
struct RecordShape: Sendable {
    /// What a key takes.
    enum Kind: Sendable {
        /// A record's id.
        case id
        /// A record's id or null.
        case optionalID
        /// A whole number from 0 up, below 2^53.
        case count
        /// A string.
        case string
        /// A string or null.
        case optionalString
        /// A string of at least one character.
        case text
        /// A string of at least one character that no fault shows.
        case secret
        /// One of these strings.
        case oneOf([String])
        /// A date such as `2021-03-19T11:11:56.000Z`.
        case date
        /// A date or null.
        case optionalDate
        /// True or false.
        case boolean
        /// An array of strings.
        case texts
        /// An array.
        case array
        /// An array whose elements hold secrets, so that no fault shows what stands for it.
        case secrets
        /// An object.
        case object
        /// Any value.
        case anything
    }

    /// What stands for a key that was left out.
    enum Fallback: Sendable {
        /// Nothing can: the key is required.
        case none
        /// It stays away.
        case absent
        /// This value.
        case value(JSONValue)
    }

    /// One key.
    struct Field: Sendable {
        let key: String
        let kind: Kind
        let fallback: Fallback

        /// Whether a record must have it.
        var isRequired: Bool {
            if case .none = fallback { true } else { false }
        }

        static func required(_ key: String, _ kind: Kind) -> Field { Field(key: key, kind: kind, fallback: .none) }

        static func optional(_ key: String, _ kind: Kind) -> Field { Field(key: key, kind: kind, fallback: .absent) }

        static func field(_ key: String, _ kind: Kind = .anything, else value: JSONValue = .null) -> Field {
            Field(key: key, kind: kind, fallback: .value(value))
        }
    }

    /// The keys, in the documented order.
    let fields: [Field]
    /// The keys' names.
    let keys: [String]
    /// How many keys a record must have.
    let requiredCount: Int

    /// Creates a shape.
    init(fields: [Field]) {
        self.fields = fields
        keys = fields.map(\.key)
        requiredCount = fields.count(where: \.isRequired)
    }
}

extension RecordShape.Kind {
    /// Whether a value is of the kind.
    func takes(_ value: JSONValue) -> Bool {
        switch self {
        case .id: value.idValue != nil
        case .optionalID: value.isNull || value.idValue != nil
        case .count: value.intValue.map { 0..<(1 << 53) ~= $0 } ?? false
        case .string: value.stringValue != nil
        case .optionalString: value.isNull || value.stringValue != nil
        case .text, .secret: value.stringValue.map { !$0.isEmpty } ?? false
        case .oneOf(let texts): value.stringValue.map(texts.contains) ?? false
        case .date: value.stringValue.map { Timestamp($0)?.description == $0 } ?? false
        case .optionalDate: value.isNull || RecordShape.Kind.date.takes(value)
        case .boolean: value.boolValue != nil
        case .texts: value.arrayValue?.allSatisfy { $0.stringValue != nil } ?? false
        case .array, .secrets: value.arrayValue != nil
        case .object: value.objectValue != nil
        case .anything: true
        }
    }

    /// What the kind is, for a message.
    var words: String {
        switch self {
        case .id: "a positive integer below 2^53"
        case .optionalID: "a positive integer below 2^53, or null"
        case .count: "a whole number from 0 up, below 2^53"
        case .string: "a string"
        case .optionalString: "a string, or null"
        case .text, .secret: "a string that is not empty"
        case .oneOf(let texts): Self.choice(of: texts.map { "\"\($0)\"" })
        case .date: "a date such as \"2021-03-19T11:11:56.000Z\""
        case .optionalDate: "a date such as \"2021-03-19T11:11:56.000Z\", or null"
        case .boolean: "true or false"
        case .texts: "an array of strings"
        case .array, .secrets: "an array"
        case .object: "an object"
        case .anything: "any value"
        }
    }

    private static func choice(of words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.joined() }
        return words.dropLast().joined(separator: ", ") + " or " + last
    }

    /// What a fault says was found instead: the value, unless it may hold a secret.
    func words(found value: JSONValue) -> String {
        switch self {
        case .secret where value == "": RawJSON(value).text
        case .secret, .secrets: "\(value.kind)"
        default: RawJSON(value).text.shortened
        }
    }
}
