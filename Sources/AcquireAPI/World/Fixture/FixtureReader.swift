/// Reads a fixture's files into checked records, and collects everything that is wrong with them.
struct FixtureReader {
    typealias File = Fixture.File

    private let source: String
    private let form: Form
    private var documents: [File: JSONValue] = [:]
    /// The optional files that are not there.
    private var leftOut: Set<File> = []
    /// The one record that is read, and the file that it could stand in.
    private(set) var single: (file: File, record: JSONObject)?
    /// The ids that there are besides those in the documents.
    private var knownIDs: [File: Set<Int>] = [:]
    /// What is wrong.
    var faults: [FixtureFault] = []

    /// Where the records stand, and so how their places are told.
    enum Form: Sendable {
        /// In files, each of which has its name and pointers of its own.
        case files
        /// In one document, under the names of the files.
        case document
        /// It is one record only.
        case record
    }

    /// Begins to read a fixture that is one document.
    /// - Parameter documents: What stands in it in place of each file.
    init(documents: [File: JSONValue]) {
        source = "state"
        form = .document
        self.documents = documents
    }

    /// Begins to read one record that is to be added to others.
    /// - Parameters:
    ///   - record: The record.
    ///   - file: The file that it could stand in.
    ///   - knownIDs: The ids that there are.
    init(record: JSONObject, of file: File, knownIDs: [File: Set<Int>]) {
        source = "record"
        form = .record
        single = (file, record)
        self.knownIDs = knownIDs
    }

    /// Begins to read a fixture.
    /// - Parameters:
    ///   - files: The files' bytes, by name.
    ///   - unreadable: What is wrong with those that have none, by name.
    ///   - source: Where they come from, for a person.
    init(_ files: [String: [UInt8]], unreadable: [String: String] = [:], source: String) {
        self.source = source
        form = .files
        for file in File.allCases {
            guard let bytes = files[file.rawValue] else {
                if let problem = unreadable[file.rawValue] {
                    faults.append(place(file).fault(problem))
                } else if file.isOptional {
                    documents[file] = []
                    leftOut.insert(file)
                } else {
                    faults.append(place(file).fault("the file is missing: a fixture has \(Self.names)"))
                }
                continue
            }
            do throws(JSONError) {
                documents[file] = try JSONReader.value(of: bytes)
            } catch {
                faults.append(place(file).fault("not JSON that can be read: \(error)"))
            }
        }
        let others = (Array(files.keys) + unreadable.keys).filter { File(rawValue: $0) == nil }
        for name in others.sorted() {
            let problem = unreadable[name] ?? "not a file of a fixture: a fixture has \(Self.names)"
            faults.append(FixturePlace(file: name).fault(problem))
        }
    }

    private static let names = File.allCases.map(\.rawValue).joined(separator: ", ")

    /// The fixture, where nothing is wrong with it.
    mutating func fixture() throws(FixtureError) -> Fixture {
        let agents = readArray(.agents) { reader, value, place in
            Agent.shape.record(value, at: place, faults: &reader.faults).flatMap(Agent.init)
        }
        let numbers = readArray(.numbers) { reader, value, place in reader.number(value, at: place) }
        let contacts = readArray(.contacts) { reader, value, place in
            Contact.shape.given(value, at: place, faults: &reader.faults).flatMap(Contact.init)
        }
        let cases = readArray(.cases) { reader, value, place in
            reader.caseEntry(value, at: place).map { Placed(value: $0, place: place) }
        }
        let ids = faults.isEmpty ? FixtureIDs(agents, numbers, contacts, cases.map(\.value)) : FixtureIDs(self)
        let account = account(inUse: ids)
        checkUnique(ids.agents, of: records(in: .agents), "agent")
        checkUnique(ids.numbers, of: records(in: .numbers), "number")
        checkUniqueNumbers()
        checkUnique(ids.contacts, of: records(in: .contacts), "contact")
        checkUnique(ids.cases, of: records(in: .cases), "case")
        checkUnique(ids.participants, of: parts("participants"), "participant")
        checkUnique(ids.messages, of: parts("messages"), "message")
        checkCases(cases)
        if documents[.agents]?.arrayValue?.isEmpty == true {
            faults.append(place(.agents).fault("there is no agent: give one at least, in whose name to send"))
        }
        guard faults.isEmpty, let account, let first = agents.min(by: { $0.id < $1.id }) else {
            throw FixtureError(source: source, faults: inOrder(faults))
        }
        return Fixture(
            source: source,
            account: account,
            agents: Dictionary(uniqueKeysWithValues: agents.map { ($0.id, $0) }),
            numbers: numbers,
            contacts: contacts,
            cases: cases.map(\.value),
            defaultAgent: first,
        )
    }

    /// A checked record and where it stands.
    struct Placed<Record> {
        let value: Record
        let place: FixturePlace
    }

    func place(_ file: File) -> FixturePlace {
        FixturePlace(
            file: form == .record ? "" : file.rawValue, pointer: JSONPointer(form == .document ? [file.key] : []))
    }

    /// The ids of the records of a kind, also of those with a fault, so that one fault does not cause others; nil where
    /// they cannot be read.
    func ids(in file: File) -> Set<Int>? {
        if let known = knownIDs[file] { return known }
        return document(file)?.arrayValue.map { Set($0.compactMap { $0["id"]?.idValue }) }
    }

    /// What the records of a kind are found under, for a person.
    func name(of file: File) -> String {
        form == .files ? file.rawValue : file.key
    }

    /// The document of a file, where it could be read.
    func document(_ file: File) -> JSONValue? {
        documents[file]
    }

    /// Whether a file that a fixture can do without is not there.
    func isLeftOut(_ file: File) -> Bool {
        leftOut.contains(file)
    }

    private mutating func readArray<Record>(
        _ file: File,
        _ read: (inout FixtureReader, JSONValue, FixturePlace) -> Record?
    ) -> [Record] {
        guard let document = documents[file] else { return [] }
        guard let values = document.arrayValue else {
            faults.append(place(file).fault("expected an array of objects, found \(document.kind)"))
            return []
        }
        return readElements(values, at: place(file), read)
    }

    /// Reads the elements of an array; those with a fault are left out.
    mutating func readElements<Record>(
        _ values: [JSONValue],
        at place: FixturePlace,
        _ read: (inout FixtureReader, JSONValue, FixturePlace) -> Record?
    ) -> [Record] {
        var records: [Record] = []
        records.reserveCapacity(values.count)
        for (index, value) in values.enumerated() {
            if let record = read(&self, value, place.element(index)) { records.append(record) }
        }
        return records
    }

    private func inOrder(_ faults: [FixtureFault]) -> [FixtureFault] {
        let order = File.allCases.map(\.rawValue)
        func place(_ fault: FixtureFault) -> Int { order.firstIndex(of: fault.file) ?? order.count }
        return faults.enumerated().sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }
            .map(\.element)
    }
}
