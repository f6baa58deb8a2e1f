/// The ids that a fixture's records use, those of records with a fault too, so that no fault hides another.
struct FixtureIDs {
    let agents: [Int]
    let numbers: [Int]
    let contacts: [Int]
    let cases: [Int]
    let participants: [Int]
    let messages: [Int]
    /// The lowest id of each counter that is above all in use.
    let following: Counters

    /// Collects the ids of what a reader has read.
    init(_ reader: FixtureReader) {
        agents = Self.ids(reader.records(in: .agents))
        numbers = Self.ids(reader.records(in: .numbers))
        contacts = Self.ids(reader.records(in: .contacts))
        cases = Self.ids(reader.records(in: .cases))
        participants = Self.ids(reader.parts("participants"))
        messages = Self.ids(reader.parts("messages"))
        let timelines = reader.records(in: .cases).lazy.compactMap { $0.value["timeline"]?["id"]?.idValue }
        following = Self.counters(cases, contacts, participants, timelines, messages)
    }

    /// Collects the ids of records none of which has a fault.
    init(_ agents: [Agent], _ numbers: [VoipNumber], _ contacts: [Contact], _ cases: [CaseEntry]) {
        self.agents = agents.map(\.id)
        self.numbers = numbers.map(\.id)
        self.contacts = contacts.map(\.id)
        self.cases = cases.map(\.id)
        participants = cases.flatMap { $0.participants.lazy.map(\.id) }
        messages = cases.flatMap { $0.messages.lazy.map(\.id) }
        let timelines = cases.lazy.compactMap { $0.timeline?["id"]?.idValue }
        following = Self.counters(self.cases, self.contacts, participants, timelines, messages)
    }

    private static func counters(
        _ cases: [Int], _ contacts: [Int], _ participants: [Int], _ timelines: some Sequence<Int>, _ messages: [Int]
    ) -> Counters {
        var counters = Counters()
        counters.case = next(cases)
        counters.contact = next(contacts)
        counters.participant = next(participants)
        counters.timeline = next(timelines)
        counters.caseMessage = next(messages)
        return counters
    }

    private static func ids(_ records: some Sequence<FixtureReader.Placed<JSONObject>>) -> [Int] {
        records.compactMap { $0.value["id"]?.idValue }
    }

    private static func next(_ ids: some Sequence<Int>) -> Int {
        (ids.max() ?? 0) + 1
    }
}
