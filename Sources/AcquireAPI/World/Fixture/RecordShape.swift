/// What a record of a fixture may hold: its keys in the documented order, what each takes, and what stands for one left out.
struct RecordShape: Sendable {
    /// What a key takes.
    enum Kind: Sendable {
        /// A positive integer.
        case id
        /// A positive integer or null.
        case optionalID
        /// A whole number from 0 up.
        case count
        /// A string of at least one character.
        case text
        /// A date such as `2021-03-19T11:11:56.000Z`, or null.
        case timestamp
        /// True or false.
        case boolean
        /// An array of strings.
        case texts
        /// An array.
        case array
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

        static func required(_ key: String, _ kind: Kind) -> Field { Field(key: key, kind: kind, fallback: .none) }

        static func optional(_ key: String, _ kind: Kind) -> Field { Field(key: key, kind: kind, fallback: .absent) }

        static func field(_ key: String, _ kind: Kind = .anything, else value: JSONValue = .null) -> Field {
            Field(key: key, kind: kind, fallback: .value(value))
        }
    }

    /// The keys, in the documented order.
    let fields: [Field]

    /// The keys' names.
    var keys: [String] { fields.map(\.key) }
}

extension RecordShape.Kind {
    /// Whether a value is of the kind.
    func takes(_ value: JSONValue) -> Bool {
        switch self {
        case .id: value.intValue.map { $0 > 0 } ?? false
        case .optionalID: value.isNull || RecordShape.Kind.id.takes(value)
        case .count: value.intValue.map { $0 >= 0 } ?? false
        case .text: value.stringValue.map { !$0.isEmpty } ?? false
        case .timestamp: value.isNull || value.stringValue.map { Timestamp($0)?.description == $0 } ?? false
        case .boolean: value.boolValue != nil
        case .texts: value.arrayValue?.allSatisfy { $0.stringValue != nil } ?? false
        case .array: value.arrayValue != nil
        case .object: value.objectValue != nil
        case .anything: true
        }
    }

    /// What the kind is, for a message.
    var words: String {
        switch self {
        case .id: "a positive integer"
        case .optionalID: "a positive integer or null"
        case .count: "a whole number from 0 up"
        case .text: "a string that is not empty"
        case .timestamp: "a date such as \"2021-03-19T11:11:56.000Z\", or null"
        case .boolean: "true or false"
        case .texts: "an array of strings"
        case .array: "an array"
        case .object: "an object"
        case .anything: "any value"
        }
    }
}
