/// What is to become of a sandbox's clock: stopped first, then moved, then started, each where it is asked for.
struct ClockChange: Sendable {
    /// Where a clock is stopped.
    enum Freeze: Sendable {
        /// Where it stands.
        case asItStands
        case at(Timestamp)
    }

    var freeze: Freeze?
    /// Milliseconds.
    var advance: Int?
    var runs = false

    /// Reads a change.
    /// - Parameter object: The body.
    /// - Throws: Everything that is wrong with it.
    init(_ object: JSONObject) throws(APIError) {
        var form = JSONForm(object)
        freeze = form.value("freeze", takes: "an instant such as \"2021-03-19T11:11:56Z\", or true") { value in
            if value == true { return .asItStands }
            return value.stringValue.flatMap { Timestamp($0) }.map(Freeze.at)
        }
        advance = form.value("advance", takes: Milliseconds.takes + ", a year at the most") { value in
            value.stringValue.flatMap(Milliseconds.of)
        }
        runs = form.value("run", takes: "true") { $0 == true ? true : nil } ?? false
        try form.finish(orSend: "freeze, advance or run, such as {\"advance\":\"90s\"}")
    }

    /// The clock as it is after the change.
    func applied(to clock: MockClock) -> MockClock {
        var clock = clock
        switch freeze {
        case .asItStands: clock = .frozen(clock.now)
        case .at(let instant): clock = .frozen(instant)
        case nil: break
        }
        if let advance { clock = clock.advanced(byMilliseconds: advance) }
        return runs ? clock.started() : clock
    }
}

extension MockClock {
    /// Whether it runs, for a person.
    var mode: String { isRunning ? "running" : "frozen" }
}
