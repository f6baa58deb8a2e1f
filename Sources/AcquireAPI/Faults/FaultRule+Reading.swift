import HTTPMessage

extension FaultRule {
    /// Reads a rule.
    /// - Parameter json: The rule: `{"when": {…}, "then": {…}}`.
    /// - Throws: Everything that is wrong with it.
    public init(_ json: JSONValue) throws(FaultRuleError) {
        var faults: [JSONFault] = []
        guard let rule = Self.rule(json, at: JSONPointer(), faults: &faults), faults.isEmpty else {
            throw FaultRuleError(faults: faults)
        }
        self = rule
    }

    /// Reads the rules of a file.
    /// - Parameter json: An array of rules.
    /// - Returns: The rules, in order.
    /// - Throws: Everything that is wrong with any of them.
    public static func rules(of json: JSONValue) throws(FaultRuleError) -> [FaultRule] {
        guard let elements = json.arrayValue else {
            let problem = "This is \(json.kind): give an array of fault rules."
            throw FaultRuleError(faults: [JSONFault(pointer: JSONPointer(), problem: problem)])
        }
        guard elements.count <= FaultPlan.mostRules else {
            let problem = "There are \(elements.count) fault rules: \(FaultPlan.mostRules) are the most."
            throw FaultRuleError(faults: [JSONFault(pointer: JSONPointer(), problem: problem)])
        }
        var faults: [JSONFault] = []
        let rules = elements.enumerated().compactMap { index, element in
            rule(element, at: JSONPointer([String(index)]), faults: &faults)
        }
        guard faults.isEmpty else { throw FaultRuleError(faults: faults) }
        return rules
    }

    private static func rule(_ json: JSONValue, at pointer: JSONPointer, faults: inout [JSONFault]) -> FaultRule? {
        guard let object = json.objectValue else {
            let problem = "A fault rule is an object with 'when' and 'then', not \(json.kind)."
            faults.append(JSONFault(pointer: pointer, problem: problem))
            return nil
        }
        var form = JSONForm(object, at: pointer)
        let condition = form.object("when") { form in FaultCondition(&form) }
        if !form.has("then") { form.refuse("then", "'then' is missing: say in an object what befalls the sends.") }
        let rule = form.object("then") { form in FaultRule(condition ?? FaultCondition(), &form, json: object) }
        faults += form.faults
        return rule
    }

    private init(_ condition: FaultCondition, _ form: inout JSONForm, json: JSONObject) {
        self.condition = condition
        self.json = json
        delay = form.object("delay", takes: LatencyDistribution.takes) { form in LatencyDistribution(&form) }
        answer = FaultAnswer(&form)
        outcome = form.outcome()
        let delivery = form.delivery()
        self.delivery = delivery ?? .normal
        let accepted = form.value("accepted", takes: "true or false", \.boolValue)
        let told = form.given(["status", "body", "twilioError"])
        let isCutOff = delivery == .reset || delivery == .empty
        isAccepted = accepted ?? (told.isEmpty && !isCutOff)

        let keys = ["delay", "status", "title", "details", "body", "twilioError", "outcome", "connection", "accepted"]
        if form.given(keys).isEmpty {
            form.refuse(
                "There is nothing that befalls the sends: give one at least of \(keys.joined(separator: ", ")).")
        }
        if isCutOff, let key = form.given(["status", "twilioError", "body", "title", "details"]).first {
            let word = delivery == .reset ? "reset" : "empty"
            form.refuse(
                "connection", "'connection' \"\(word)\" leaves no answer that '\(key)' could be in: give one of them.")
        }
        if accepted == false, told.isEmpty, !isCutOff, !form.has("connection") || delivery != nil {
            let ways = "a status, body or twilioError, or the connection \"reset\" or \"empty\""
            form.refuse(
                "accepted", "'accepted' false needs what the client is told in place of a message: give \(ways).")
        }
        if !isAccepted, form.has("outcome") {
            form.refuse(
                "outcome", "'outcome' is of messages that are accepted, and this one is not: give 'accepted' true.")
        }
    }
}

extension FaultCondition {
    /// Reads a condition.
    fileprivate init(_ form: inout JSONForm) {
        to = form.pattern("to", takes: "a phone number such as +14155550100") { PhoneNumber(normalizing: $0)?.e164 }
        from = form.pattern("from", takes: "a phone number such as +14155550100") { PhoneNumber(normalizing: $0)?.e164 }
        text = form.pattern("text", takes: "the whole text") { $0 }
        every = form.integer("every", in: 1...1_000_000_000)
        nth = form.integer("nth", in: 1...1_000_000_000)
        times = form.integer("times", in: 1...1_000_000_000)
        probability = form.value("probability", takes: "a number from 0 to 1") { value in
            value.numberValue.map(\.doubleValue).flatMap { 0...1 ~= $0 ? $0 : nil }
        }
        if form.has("nth") {
            for key in form.given(["every", "times"]) {
                form.refuse(key, "'\(key)' does not go with 'nth', which happens once: give one of them.")
            }
        }
    }
}

extension JSONForm {
    /// What a text must be like: it itself, or a regular expression that is found in it.
    fileprivate mutating func pattern(
        _ key: String, takes: String, _ exact: (String) -> String?
    ) -> TextPattern? {
        guard hasObject(key) else {
            return value(key, takes: takes + ", or {\"regex\": …}") { $0.stringValue.flatMap(exact) }
                .map(TextPattern.exactly)
        }
        return object(key) { form in
            form.required("regex", takes: "a regular expression") { value in
                value.stringValue.flatMap { try? RegexPattern($0) }
            }
            .map(TextPattern.regex)
        }
    }
}
