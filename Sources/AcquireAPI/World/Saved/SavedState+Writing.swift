extension SavedState {
    /// All that a sandbox holds.
    /// - Parameters:
    ///   - state: The state; a copy, since this renders.
    ///   - keys: The keys to show, in full; none, unless they were asked for.
    /// - Returns: The document, minified.
    static func bytes(of state: Sandbox.State, with keys: [APIKey] = []) -> [UInt8] {
        let now = state.clock.now
        var writer = JSONWriter(reserving: 16_384)
        writer.beginObject()
        writeAccount(of: state, with: keys, to: &writer)
        writeArray(.agents, state.agents.values.sorted { $0.id < $1.id }, to: &writer) { $1.value(.object($0.record)) }
        writeArray(.numbers, state.numbers.all, to: &writer) { $1.value(.object($0.record)) }
        writeArray(.contacts, state.contacts.ids.compactMap { state.contacts[$0] }, to: &writer) {
            $1.value(.object($0.record))
        }
        writeArray(.cases, state.cases.ids.compactMap { state.cases[$0] }, to: &writer) {
            $1.value(recordOf: $0, messages: state.savedMessages(ofCase: $0.case.id))
        }
        writeArray(.updates, state.cases.updateOrder, to: &writer) { $1.value($0) }
        writeArray(.messages, Array(state.journal.all), to: &writer) { $1.value(saved: $0, at: now) }
        writer.beginObject(Key.journal.rawValue)
        writer.member("nextSequence", state.journal.nextSequence)
        writer.member("evicted", state.journal.evictedCount)
        writer.endObject()
        let optOuts = state.optOuts.sorted { ($0.contact.e164, $0.account.e164) < ($1.contact.e164, $1.account.e164) }
        writeArray(.optOuts, optOuts, to: &writer) { pair, writer in
            writer.beginObject()
            writer.member("contact", pair.contact.e164)
            writer.member("account", pair.account.e164)
            writer.endObject()
        }
        writeClock(state.clock, at: now, to: &writer)
        writer.beginObject(Key.seed.rawValue)
        writer.key("seed")
        writer.value(RawJSON(number: String(state.ids.runSeed)))
        writer.member("sandbox", state.ids.sandbox)
        writer.member("requests", state.requestCount)
        writer.endObject()
        writer.endObject()
        return writer.bytes
    }

    private static func writeArray<Element>(
        _ key: Key, _ elements: [Element], to writer: inout JSONWriter, _ write: (Element, inout JSONWriter) -> Void
    ) {
        writer.beginArray(key.rawValue)
        for element in elements { write(element, &writer) }
        writer.endArray()
    }

    /// The account; its keys, which are the world's, only where they are to be shown.
    private static func writeAccount(of state: Sandbox.State, with keys: [APIKey], to writer: inout JSONWriter) {
        writer.beginObject(Key.account.rawValue)
        writer.member("accountSid", state.account.sid)
        if !keys.isEmpty {
            writer.beginArray("keys")
            for key in keys {
                writer.beginObject()
                writer.member("key", key.secret)
                writer.member("agent", key.agentID)
                writer.member("maySend", .bool(key.maySend))
                writer.endObject()
            }
            writer.endArray()
        }
        writer.beginObject("counters")
        for kind in Counters.Kind.allCases { writer.member(kind.rawValue, state.counters[kind]) }
        writer.endObject()
        writer.member("profile", .object(state.account.profile.fixtureForm))
        writer.endObject()
    }

    private static func writeClock(_ clock: MockClock, at now: Timestamp, to writer: inout JSONWriter) {
        writer.beginObject(Key.clock.rawValue)
        writer.member("now", now.description)
        writer.member("mode", clock.mode)
        switch clock {
        case .frozen: break
        case .running: writer.member("shift", 0)
        case .shifted(let milliseconds): writer.member("shift", milliseconds)
        }
        writer.endObject()
    }
}

extension JSONWriter {
    /// Writes a message with all that it takes to go on with it.
    fileprivate mutating func value(saved message: SMSMessage, at now: Timestamp) {
        beginObject()
        members(of: message, at: now)
        member("sms", message.sms)
        member("agentId", message.agent?.id)
        beginArray("plan")
        value(DeliveryPlan.Step(status: message.plan.beginning, after: 0))
        for step in message.plan.steps { value(step) }
        endArray()
        endObject()
    }

    private mutating func value(_ step: DeliveryPlan.Step) {
        beginObject()
        member("status", step.status.rawValue)
        member("after", step.after)
        if let errorCode = step.errorCode { member("errorCode", errorCode) }
        endObject()
    }
}
