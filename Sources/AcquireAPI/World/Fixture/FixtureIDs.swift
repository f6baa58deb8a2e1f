/// The ids that a fixture's records use.
struct FixtureIDs {
    /// The lowest id of each counter that is above all in use.
    let following: Counters

    /// Collects the ids.
    init(_ contacts: [Contact], _ cases: [CaseEntry]) {
        func next(_ ids: some Sequence<Int>) -> Int { (ids.max() ?? 0) + 1 }
        var counters = Counters()
        counters.case = next(cases.map(\.id))
        counters.contact = next(contacts.map(\.id))
        counters.participant = next(cases.flatMap { $0.participants.map(\.id) })
        counters.timeline = next(cases.compactMap { $0.timeline?["id"]?.idValue })
        counters.caseMessage = next(cases.flatMap { $0.messages.map(\.id) })
        following = counters
    }
}
