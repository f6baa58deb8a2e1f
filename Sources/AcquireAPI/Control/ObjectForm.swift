/// The members of a JSON object while they are being checked, and what is wrong with them.
struct ObjectForm {
    private let object: JSONObject
    private var known: [String] = []
    private var problems: [APIError.Problem] = []

    /// Begins to check an object.
    init(_ object: JSONObject) {
        self.object = object
    }

    /// The value of a key.
    /// - Parameters:
    ///   - key: The key.
    ///   - takes: What it takes, for the error about something else.
    ///   - parse: Reads it; nil for what it does not take.
    /// - Returns: The value; nil where it is not given, or wrong.
    mutating func value<Value>(_ key: String, takes: String, _ parse: (JSONValue) -> Value?) -> Value? {
        known.append(key)
        guard let json = object[key] else { return nil }
        if let value = parse(json) { return value }
        refuse("'\(key)' takes \(takes), not \(RawJSON(json).text.shortened).", key)
        return nil
    }

    /// Says that something is wrong.
    mutating func refuse(_ details: String, _ key: String? = nil) {
        problems.append(
            .init(title: .invalidInput, details: details, pointer: key.map { JSONPointer([$0]).description }))
    }

    /// Ends the check.
    /// - Parameter example: What an object that has none of the keys is to be replaced with.
    /// - Throws: Everything that was wrong, and every key that nobody asked for.
    func finish(orSend example: String) throws(APIError) {
        var problems = problems
        for (key, _) in object where !known.contains(key) {
            let details = "There is no key '\(key.shortened)': there are \(known.joined(separator: ", "))."
            problems.append(.init(title: .invalidInput, details: details, pointer: JSONPointer([key]).description))
        }
        if object.isEmpty {
            problems.append(.init(title: .invalidInput, details: "The object is empty: send \(example)."))
        }
        guard problems.isEmpty else { throw APIError(problems) }
    }
}
