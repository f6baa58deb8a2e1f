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
        var left: Int? {
            if let nth = rule.condition.nth { return seen < nth ? 1 : 0 }
            return rule.condition.times.map { $0 - matched }
        }
    }

    /// Which rules select a send: found out outside the sandbox's lock, since regular expressions may take their time.
    struct Selection: Sendable {
        fileprivate let rules: Rules
        fileprivate let indices: [Int]
    }

    /// The rules without their counts: another object after every change of theirs.
    final class Rules: Sendable {
        private let conditions: [FaultCondition]

        fileprivate init(_ entries: [Entry] = []) {
            conditions = entries.map(\.rule.condition)
        }

        /// Those that select a send.
        func selection(of request: SendSMSRequest) -> Selection {
            Selection(rules: self, indices: conditions.indices.filter { conditions[$0].selects(request) })
        }
    }

    /// In the order in which they came.
    private(set) var entries: [Entry] = []
    /// What selects sends.
    private(set) var rules = Rules()
    /// How many sends were befallen, by rules that have gone too.
    private(set) var matchedCount = 0
    private var latestID = 0

    /// How many rules there can be: each send looks at all.
    static let mostRules = 1_000

    /// Creates a plan of some rules, with ids from 1.
    init(_ rules: [FaultRule] = []) {
        entries = rules.enumerated().map { Entry(id: $0.offset + 1, rule: $0.element) }
        latestID = entries.count
        self.rules = Rules(entries)
    }

    /// The rule with this id.
    subscript(id: Int) -> Entry? { entries.first { $0.id == id } }

    /// Adds a rule behind the others.
    @discardableResult
    mutating func add(_ rule: FaultRule) -> Entry {
        latestID += 1
        let entry = Entry(id: latestID, rule: rule)
        entries.append(entry)
        rules = Rules(entries)
        return entry
    }

    /// Takes a rule away; nil where there is none with this id.
    mutating func remove(_ id: Int) -> Entry? {
        guard let index = entries.firstIndex(where: { $0.id == id }) else { return nil }
        defer { rules = Rules(entries) }
        return entries.remove(at: index)
    }

    /// Takes every rule away; ids go on.
    mutating func removeAll() {
        entries = []
        rules = Rules()
    }

    /// Whether the rules are still those that a selection was made of; none is due where there are no rules.
    func isCurrent(_ selection: Selection?) -> Bool { selection.map { $0.rules === rules } ?? entries.isEmpty }

    /// What befalls a send: each rule whose patterns select it counts it, and the first that takes it wins.
    /// - Parameters:
    ///   - request: The send.
    ///   - selection: The rules that select it, which must be current.
    ///   - ids: What chance is drawn from.
    ///   - pace: The pace of messages that nothing befalls.
    /// - Returns: What befalls it; nil where no rule does.
    mutating func effect(
        on request: SendSMSRequest, _ selection: Selection, drawingFrom ids: IDSource, pace: DeliveryPlan.Pace
    ) -> FaultEffect? {
        var winner: Int?
        for index in selection.indices {
            entries[index].seen += 1
            let entry = entries[index]
            guard winner == nil, entry.rule.condition.times.map({ entry.matched < $0 }) ?? true else { continue }
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
