/// The fault rules of one sandbox, and how often each has befallen a send.
struct FaultPlan: Sendable {
    /// A rule and its counts.
    struct Entry: Sendable {
        let id: Int
        let rule: FaultRule
        /// How many sends its patterns selected.
        fileprivate(set) var seen = 0
        /// How many of those it befell.
        fileprivate(set) var matched = 0

        /// How many more it can befall; nil for any number.
        var left: Int? { rule.condition.limit.map { $0 - matched } }
    }

    /// In the order in which they came.
    private(set) var entries: [Entry] = []
    /// How many sends were befallen, by rules that have gone too.
    private(set) var matchedCount = 0
    private var latestID = 0

    /// How many rules there can be: each send looks at all.
    static let mostRules = 1_000

    /// Creates a plan of some rules, with ids from 1.
    init(_ rules: [FaultRule] = []) {
        for rule in rules { add(rule) }
    }

    /// The rule with this id.
    subscript(id: Int) -> Entry? { entries.first { $0.id == id } }

    /// Adds a rule behind the others.
    @discardableResult
    mutating func add(_ rule: FaultRule) -> Entry {
        latestID += 1
        let entry = Entry(id: latestID, rule: rule)
        entries.append(entry)
        return entry
    }

    /// Takes a rule away; nil where there is none with this id.
    mutating func remove(_ id: Int) -> Entry? {
        entries.firstIndex { $0.id == id }.map { entries.remove(at: $0) }
    }

    /// Takes every rule away; ids go on.
    mutating func removeAll() {
        entries = []
    }

    /// What befalls a send: each rule whose patterns select it counts it, and the first that takes it wins.
    /// - Parameters:
    ///   - request: The send.
    ///   - ids: What chance is drawn from.
    ///   - pace: The pace of messages that nothing befalls.
    /// - Returns: What befalls it; nil where no rule does.
    mutating func effect(
        on request: SendSMSRequest, drawingFrom ids: IDSource, pace: DeliveryPlan.Pace
    ) -> FaultEffect? {
        var winner: Int?
        for index in entries.indices where entries[index].rule.condition.selects(request) {
            entries[index].seen += 1
            let entry = entries[index]
            guard winner == nil, entry.left.map({ $0 > 0 }) ?? true else { continue }
            let chance = ids.fraction(.faultChance, FaultRule.draw(entry.id, entry.seen))
            if entry.rule.condition.takes(entry.seen, chance: chance) { winner = index }
        }
        guard let winner else { return nil }
        entries[winner].matched += 1
        matchedCount += 1
        let entry = entries[winner]
        return entry.rule.effect(on: request, rule: entry.id, entry.seen, drawingFrom: ids, pace: pace)
    }
}
