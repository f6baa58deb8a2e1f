/// The members of a JSON object while they are being checked, and what is wrong with them.
struct JSONForm {
    private let object: JSONObject
    /// Where the object lies.
    private let pointer: JSONPointer
    private var known: [String] = []
    private var found: [JSONFault] = []

    /// Begins to check an object.
    /// - Parameters:
    ///   - object: The object.
    ///   - pointer: Where it lies in what was given.
    init(_ object: JSONObject, at pointer: JSONPointer = JSONPointer()) {
        self.object = object
        self.pointer = pointer
    }

    /// Everything that was wrong, and every key that nobody asked for.
    var faults: [JSONFault] {
        found
            + object.keys.filter { !known.contains($0) }.map { key in
                let keys = known.joined(separator: ", ")
                let problem = "There is no key '\(key.shortened)' here: there are \(keys)."
                return JSONFault(pointer: pointer.appending(key.shortened), problem: problem)
            }
    }

    /// Whether there is no member at all.
    var isEmpty: Bool { object.isEmpty }

    /// Whether a member is there.
    func has(_ key: String) -> Bool { object[key] != nil }

    /// Those of some members that are there.
    func given(_ keys: [String]) -> [String] { keys.filter(has) }

    /// Whether a member is there and an object.
    func hasObject(_ key: String) -> Bool { object[key]?.objectValue != nil }

    /// Says that a member is wrong.
    mutating func refuse(_ key: String, _ problem: String) {
        found.append(JSONFault(pointer: pointer.appending(key), problem: problem))
    }

    /// Says that the whole object is wrong.
    mutating func refuse(_ problem: String) {
        found.append(JSONFault(pointer: pointer, problem: problem))
    }

    /// The value of a member.
    /// - Parameters:
    ///   - key: Its key.
    ///   - takes: What it takes, for the fault of something else.
    ///   - parse: Reads it; nil for what it does not take.
    /// - Returns: The value; nil where it is not given, or wrong.
    mutating func value<Value>(_ key: String, takes: String, _ parse: (JSONValue) -> Value?) -> Value? {
        known.append(key)
        guard let given = object[key] else { return nil }
        if let value = parse(given) { return value }
        refuse(key, "'\(key)' takes \(takes), not \(RawJSON(given).text.shortened).")
        return nil
    }

    /// The value of a member that must be there.
    mutating func required<Value>(_ key: String, takes: String, _ parse: (JSONValue) -> Value?) -> Value? {
        if !has(key) { refuse(key, "'\(key)' is missing: give \(takes).") }
        return value(key, takes: takes, parse)
    }

    /// The value of a member that is a whole number.
    mutating func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
        value(key, takes: "a whole number from \(range.lowerBound) to \(range.upperBound)") { value in
            value.intValue.flatMap { range ~= $0 ? $0 : nil }
        }
    }

    /// The value of a member that is a text.
    mutating func text(_ key: String) -> String? {
        value(key, takes: "a string", \.stringValue)
    }

    /// The value of a member that is an object itself.
    /// - Parameters:
    ///   - key: Its key.
    ///   - takes: What it takes, for the fault of something else.
    ///   - read: Reads its members.
    /// - Returns: What was read; nil where it is not given, or no object.
    mutating func object<Value>(
        _ key: String, takes: String = "an object", _ read: (inout JSONForm) -> Value?
    ) -> Value? {
        guard let object = value(key, takes: takes, \.objectValue) else { return nil }
        var form = JSONForm(object, at: pointer.appending(key))
        let value = read(&form)
        found += form.faults
        return value
    }
}

extension JSONValue {
    /// The value as an error message shows it: its text where that is short, else its kind.
    var shown: String {
        switch self {
        case .number, .string, .bool, .null: RawJSON(self).text.shortened
        case .array, .object: "\(kind)"
        }
    }
}
