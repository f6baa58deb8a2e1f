/// Reads a saved state, and collects everything that is wrong with it.
struct SavedStateReader {
    private let document: JSONObject
    /// Whom the state is for.
    private let sandbox: SandboxName
    /// What holds for all that the document leaves out.
    private let configuration: World.Configuration
    /// What is wrong.
    var faults: [FixtureFault] = []

    /// Begins to read a saved state.
    /// - Parameters:
    ///   - document: The document.
    ///   - sandbox: The name of the sandbox that is to have it.
    ///   - configuration: What holds for all that the document leaves out.
    init(_ document: JSONObject, for sandbox: SandboxName, _ configuration: World.Configuration) {
        self.document = document
        self.sandbox = sandbox
        self.configuration = configuration
    }

    /// The state.
    /// - Throws: Everything that is wrong with the document.
    mutating func state() throws(APIError) -> Sandbox.State {
        let fixture = fixture()
        let updates = elements(.updates)
        let messages = elements(.messages)
        let records = messages.enumerated().map { index, message in
            (
                place: place(.messages).element(index),
                record: SavedState.messageShape.record(message, at: place(.messages).element(index), faults: &faults)
            )
        }
        let journal = record(.journal, SavedState.journalShape)
        let optOuts = optOuts()
        let clock = clock()
        let seed = seed()
        for (key, _) in document where SavedState.Key(rawValue: key) == nil {
            let keys = SavedState.Key.allCases.map(\.rawValue).joined(separator: ", ")
            faults.append(
                FixturePlace(file: key, pointer: JSONPointer([key])).fault("unknown key: the keys are \(keys)"))
        }
        guard faults.isEmpty, let fixture else { throw refusal }
        var state = Sandbox.State(fixture, clock: clock, settings: configuration.settings)
        state.ids = seed.source
        state.requestCount = seed.requestCount
        state.optOuts = optOuts
        state.cases.restoreUpdates(order(updates, in: state))
        var restoration = JournalRestoration(state, givenCounters: document["account"]?["counters"])
        for message in records {
            if let record = message.record { restoration.append(record, at: message.place) }
        }
        restoration.restore(journal, at: place(.journal), into: &state)
        faults += restoration.faults
        guard faults.isEmpty else { throw refusal }
        return state
    }

    private var refusal: APIError {
        let order = SavedState.Key.allCases.map(\.rawValue)
        func rank(_ fault: FixtureFault) -> Int {
            let key = JSONPointer(parsing: fault.pointer)?.tokens.first
            return key.flatMap { order.firstIndex(of: $0) } ?? order.count
        }
        let sorted = faults.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
        return APIError(faults: sorted.map(\.element))
    }

    private func place(_ key: SavedState.Key) -> FixturePlace {
        FixturePlace(file: key.rawValue, pointer: JSONPointer([key.rawValue]))
    }

    /// What stands in the document for a fixture, checked as one.
    private mutating func fixture() -> Fixture? {
        var documents: [Fixture.File: JSONValue] = [:]
        for file in Fixture.File.allCases {
            documents[file] = document[file.key] ?? (file.isOptional ? [] : nil)
            if documents[file] == nil {
                faults.append(
                    FixturePlace(file: "").fault("\"\(file.key)\" is missing: give what \(file.rawValue) has"))
            }
        }
        // The keys are the world's; those of a fixture are taken, checked and left alone.
        if case .object(var account)? = documents[.account], account["keys"] == nil {
            account["keys"] = [["key": "none"]]
            documents[.account] = .object(account)
        }
        var reader = FixtureReader(documents: documents)
        do throws(FixtureError) {
            return try reader.fixture()
        } catch {
            faults += error.faults
            return nil
        }
    }

    private mutating func elements(_ key: SavedState.Key) -> [JSONValue] {
        guard let value = document[key.rawValue] else { return [] }
        if let elements = value.arrayValue { return elements }
        faults.append(place(key).fault("expected an array, found \(value.kind)"))
        return []
    }

    private mutating func record(_ key: SavedState.Key, _ shape: RecordShape) -> JSONObject? {
        document[key.rawValue].flatMap { shape.record($0, at: place(key), faults: &faults) }
    }

    private mutating func optOuts() -> Set<NumberPair> {
        let pairs = elements(.optOuts).enumerated().compactMap { index, value -> NumberPair? in
            let place = place(.optOuts).element(index)
            guard let record = SavedState.optOutShape.record(value, at: place, faults: &faults) else { return nil }
            let contact = phoneNumber(record, "contact", at: place)
            let account = phoneNumber(record, "account", at: place)
            guard let contact, let account else { return nil }
            return NumberPair(contact: contact, account: account)
        }
        return Set(pairs)
    }

    private mutating func phoneNumber(_ record: JSONObject, _ key: String, at place: FixturePlace) -> PhoneNumber? {
        guard let text = record[key]?.stringValue, !text.isEmpty else { return nil }
        if let number = PhoneNumber(normalizing: text) { return number }
        let problem = "\"\(text.shortened)\" is not a phone number: write one such as \"+12513188609\""
        faults.append(place.member(key).fault(problem))
        return nil
    }

    private mutating func clock() -> MockClock {
        guard let record = record(.clock, SavedState.clockShape) else { return configuration.clock }
        let mode = record["mode"]?.stringValue
        if mode != "running", mode != "frozen" {
            faults.append(place(.clock).member("mode").fault("expected \"running\" or \"frozen\""))
        }
        let frozen = MockClock.frozen(record["now"]?.stringValue.flatMap { Timestamp($0) } ?? .distantPast)
        guard mode == "running" else { return frozen }
        guard let shift = record["shift"] else { return frozen.started() }
        guard let milliseconds = shift.intValue, milliseconds.magnitude <= 1 << 53 else {
            faults.append(place(.clock).member("shift").fault("expected whole milliseconds, found \(shift.kind)"))
            return frozen
        }
        return milliseconds == 0 ? .running : .shifted(milliseconds: milliseconds)
    }

    private mutating func seed() -> (source: IDSource, requestCount: Int) {
        guard document["seed"] != nil else {
            return (IDSource(seed: configuration.seed, sandbox: sandbox.description), 0)
        }
        var record: JSONObject = ["seed": document["seed"] ?? 0]
        if document["seed"]?.numberValue == nil { record = self.record(.seed, SavedState.seedShape) ?? ["seed": 0] }
        let name = record["sandbox"]?.stringValue ?? sandbox.description
        if SandboxName(name) == nil {
            faults.append(place(.seed).member("sandbox").fault("expected a sandbox's name: 1 to 63 of a-z, 0-9 and -"))
        }
        let seed = record["seed"].flatMap(UInt64.init(seed:))
        if seed == nil, record["seed"] != nil {
            faults.append(place(.seed).fault("expected a seed: \(SeedEndpoint.takes)"))
        }
        return (IDSource(seed: seed ?? 0, sandbox: name), record["requests"]?.intValue ?? 0)
    }

    private mutating func order(_ updates: [JSONValue], in state: Sandbox.State) -> [Int] {
        var seen: Set<Int> = []
        return updates.enumerated().compactMap { index, value in
            let place = place(.updates).element(index)
            guard let id = value.idValue, state.cases[id] != nil else {
                faults.append(place.fault("expected the id of one in cases, found \(RawJSON(value).text.shortened)"))
                return nil
            }
            if !seen.insert(id).inserted { faults.append(place.fault("case \(id) stands here twice: give it once")) }
            return id
        }
    }
}

extension APIError {
    /// The refusal of a document or record for all that a fixture's checker finds wrong with it.
    /// - Parameter faults: At least one.
    init(faults: [FixtureFault]) {
        self.init(
            faults.map { fault in
                Problem(
                    title: .invalidInput,
                    details: fault.pointer.isEmpty ? fault.problem : "\(fault.pointer): \(fault.problem)",
                    pointer: fault.pointer.isEmpty ? nil : fault.pointer,
                )
            }
        )
    }
}
