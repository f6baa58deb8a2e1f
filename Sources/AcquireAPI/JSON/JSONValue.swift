/// A JSON value that keeps what its text said: the order of members, and numbers as they were written.
public enum JSONValue: Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number, as written.
    case number(JSONNumber)
    /// A string, its escapes undone.
    case string(String)
    /// An array.
    case array([JSONValue])
    /// An object, its members in order.
    case object(JSONObject)

    /// A number from an integer.
    /// - Parameter number: The integer.
    /// - Returns: The number.
    public static func number(_ number: Int) -> JSONValue {
        .number(JSONNumber(number))
    }
}

extension JSONValue {
    /// What a JSON value can be.
    public enum Kind: Sendable, CustomStringConvertible {
        /// `null`.
        case null
        /// `true` or `false`.
        case bool
        /// A number.
        case number
        /// A string.
        case string
        /// An array.
        case array
        /// An object.
        case object

        /// The kind with its article, as an error names it: `a string`, `null`.
        public var description: String {
            switch self {
            case .null: "null"
            case .bool: "a boolean"
            case .number: "a number"
            case .string: "a string"
            case .array: "an array"
            case .object: "an object"
            }
        }
    }

    /// What this value is.
    public var kind: Kind {
        switch self {
        case .null: .null
        case .bool: .bool
        case .number: .number
        case .string: .string
        case .array: .array
        case .object: .object
        }
    }
}

extension JSONValue: CustomStringConvertible {
    /// The value as minified JSON.
    public var description: String {
        String(decoding: JSONWriter.bytes(of: self), as: UTF8.self)
    }
}
