/// A record that is to be added to a sandbox, in the form that a fixture has it in, while it is being checked.
struct RecordAddition {
    /// What can be added.
    enum Kind: String, Sendable {
        case contact, `case`, agent, number

        /// The file of a fixture that has records of the kind.
        var file: Fixture.File {
            switch self {
            case .contact: .contacts
            case .case: .cases
            case .agent: .agents
            case .number: .numbers
            }
        }
    }

    /// What was added.
    enum Added: Sendable {
        case record(JSONObject)
        case `case`(Conversation, [CaseMessage])
    }

    let kind: Kind
    /// The record with its id.
    let value: JSONValue
    var reader: FixtureReader
    let place = FixturePlace(file: "")

    /// Begins to check a record.
    /// - Parameters:
    ///   - object: The record; without an id it gets one.
    ///   - kind: What it is.
    ///   - nextID: The id that it gets.
    ///   - known: The ids that there are.
    init(_ object: JSONObject, _ kind: Kind, nextID: Int, known: [Fixture.File: Set<Int>] = [:]) {
        var object = object
        if object["id"] == nil { object["id"] = .number(nextID) }
        var known = known
        if kind == .case, let id = object["id"]?.idValue { known[.cases]?.insert(id) }
        self.kind = kind
        value = .object(object)
        reader = FixtureReader(record: object, of: kind.file, knownIDs: known)
    }

    /// Reports an id that there is already.
    mutating func checkNew(_ exists: (Int) -> Bool) {
        guard let id = value["id"]?.idValue else { return }
        if exists(id) { refuse("\(kind) \(id) exists already: give another id, or leave it out", "id") }
    }

    /// Reports ids from which a counter could not go on.
    mutating func checkRoom(_ ids: [(id: Int?, path: [String])]) {
        for (id, path) in ids where (id ?? 0) >= Counters.limit {
            refuse("\(id ?? 0) leaves too few ids behind it: give one below 2^52", path)
        }
    }

    /// Says that something is wrong with a member.
    mutating func refuse(_ problem: String, _ key: String) {
        refuse(problem, [key])
    }

    /// Says that something is wrong at a place.
    mutating func refuse(_ problem: String, _ path: [String]) {
        reader.faults.append(FixturePlace(file: "", pointer: JSONPointer(path)).fault(problem))
    }

    /// Ends the check.
    /// - Parameter record: What was read.
    /// - Returns: The same.
    /// - Throws: Everything that was wrong.
    func checked<Record>(_ record: Record?) throws(APIError) -> Record {
        guard reader.faults.isEmpty, let record else { throw APIError(faults: reader.faults) }
        return record
    }
}
