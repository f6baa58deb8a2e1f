/// The ids that a fixture's records use, those of records with a fault too, so that no fault hides another.
struct FixtureIDs {
    typealias ID = FixtureReader.Placed<Int>

    let agents: [ID]
    let numbers: [ID]
    let contacts: [ID]
    let cases: [ID]
    let participants: [ID]
    let messages: [ID]
    /// The lowest id of each counter that is above all in use.
    let following: Counters

    /// Collects the ids of what a reader has read.
    init(_ reader: FixtureReader) {
        agents = Self.ids(reader.records(in: .agents))
        numbers = Self.ids(reader.records(in: .numbers))
        contacts = Self.ids(reader.records(in: .contacts))
        let caseRecords = reader.records(in: .cases)
        cases = Self.ids(caseRecords)
        participants = Self.ids(reader.participants)
        messages = Self.ids(reader.messages)
        func next(_ ids: [ID]) -> Int { (ids.map(\.value).max() ?? 0) + 1 }
        var counters = Counters()
        counters.case = next(cases)
        counters.contact = next(contacts)
        counters.participant = next(participants)
        counters.timeline = (caseRecords.compactMap { $0.value["timeline"]?["id"]?.idValue }.max() ?? 0) + 1
        counters.caseMessage = next(messages)
        following = counters
    }

    private static func ids(_ records: [FixtureReader.Placed<JSONObject>]) -> [ID] {
        records.compactMap { record in
            record.value["id"]?.idValue.map { ID(value: $0, place: record.place) }
        }
    }
}
