/// Restores the messages of a saved state, and collects everything that is wrong with them.
struct JournalRestoration {
    private let state: Sandbox.State
    private let givenCounters: JSONValue?
    private var messages: [SMSMessage] = []
    private var ids: Set<Int> = []
    private var sids: Set<MessageSid> = []
    /// The sequence number that must come next, once there was a first.
    private var nextSequence: Int?
    /// What is wrong.
    private(set) var faults: [FixtureFault] = []

    /// Begins to restore messages.
    /// - Parameters:
    ///   - state: What they refer to.
    ///   - givenCounters: The counters that the document gives; the others move past the messages.
    init(_ state: Sandbox.State, givenCounters: JSONValue?) {
        self.state = state
        self.givenCounters = givenCounters
    }

    /// Takes a message.
    /// - Parameters:
    ///   - record: Its record, of the right shape.
    ///   - place: Where it stands.
    mutating func append(_ record: JSONObject, at place: FixturePlace) {
        let faultsBefore = faults.count
        let direction = record["direction"]?.stringValue.flatMap(SMSMessage.Direction.init(rawValue:))
        if direction == nil {
            faults.append(place.member("direction").fault("expected \"outbound\" or \"inbound\""))
        }
        let to = phoneNumber(record["to"], at: place.member("to"))
        let from = phoneNumber(record["from"], at: place.member("from"))
        let isInbound = direction == .inbound
        let own = (isInbound ? to : from).flatMap { state.numbers[$0] }
        if own == nil {
            faults.append(place.member(isInbound ? "to" : "from").fault("expected the number of one in numbers"))
        }
        let conversation = conversation(record, at: place)
        let author = author(record, isInbound: isInbound, of: conversation, at: place)
        let answered = answered(record["answered"] ?? 200, at: place.member("answered"))
        let plan = plan(record["plan"], isInbound: isInbound, at: place.member("plan"))
        checkNumbering(record, at: place)
        guard faults.count == faultsBefore,
            let sequence = record["sequence"]?.idValue, let id = record["id"]?.idValue,
            let sid = record["sid"]?.stringValue.flatMap({ MessageSid($0) }),
            let caseMessageID = record["caseMessageId"]?.idValue,
            let text = record["body"]?.stringValue, let author, let own, let conversation, let answered, let plan,
            let contactNumber = isInbound ? from : to,
            let accepted = record["createdAt"]?.stringValue.flatMap({ Timestamp($0) })
        else { return }
        messages.append(
            SMSMessage(
                sequence: sequence,
                id: id,
                sid: sid,
                at: SMSMessage.Place(
                    caseID: conversation.case.id,
                    caseMessageID: caseMessageID,
                    contactID: conversation.case.contactID,
                    threadID: conversation.case.threadID,
                    timelineID: conversation.timeline.id,
                ),
                in: SMSContext(state.account, own, author, usualPlan: plan, in: WrittenSecond(of: accepted)),
                with: contactNumber,
                text: text,
                sms: record["sms"]?.stringValue ?? text,
                segments: SMSEncoding.segments(of: text),
                accepted: accepted,
                requestID: record["requestId"]?.stringValue.flatMap { RequestID($0) },
                answered: answered,
            )
        )
    }

    /// Puts the messages into a state's journal; to be read only where nothing is wrong.
    mutating func restore(_ journal: JSONObject?, at place: FixturePlace, into state: inout Sandbox.State) {
        let next = messages.last.map { $0.sequence + 1 } ?? journal?["nextSequence"]?.idValue ?? 1
        if let given = journal?["nextSequence"]?.idValue, given != next {
            faults.append(place.member("nextSequence").fault("\(given) does not follow the last message: give \(next)"))
        }
        state.journal = MessageJournal(
            limit: state.settings.limits.messages,
            evictedCount: journal?["evicted"]?.intValue ?? 0,
            nextSequence: messages.first?.sequence ?? next,
        )
        for message in messages {
            state.journal.append(message)
            state.adopt(message)
            state.counters.sms = max(state.counters.sms, message.id + 1)
            state.counters.caseMessage = max(state.counters.caseMessage, message.caseMessageID + 1)
        }
    }

    private mutating func phoneNumber(_ value: JSONValue?, at place: FixturePlace) -> PhoneNumber? {
        guard let text = value?.stringValue else { return nil }
        let number = PhoneNumber(normalizing: text)
        if number?.e164 != text {
            faults.append(place.fault("\"\(text.shortened)\" is not a phone number in E.164, such as \"+12513188609\""))
        }
        return number
    }

    private mutating func conversation(_ record: JSONObject, at place: FixturePlace) -> Conversation? {
        guard let id = record["caseId"]?.idValue else { return nil }
        guard let conversation = state.cases[id] else {
            faults.append(place.member("caseId").fault("there is no case \(id): use the id of one in cases"))
            return nil
        }
        let found = conversation.case
        for (key, right) in [("contactId", found.contactID), ("threadId", found.threadID)] {
            guard let given = record[key]?.idValue, given != right else { continue }
            faults.append(place.member(key).fault("\(given) is not that of case \(id): give \(right)"))
        }
        return conversation
    }

    private mutating func author(
        _ record: JSONObject, isInbound: Bool, of conversation: Conversation?, at place: FixturePlace
    ) -> SMSMessage.Author? {
        if isInbound {
            return conversation.flatMap { state.contacts[$0.case.contactID] }.map(SMSMessage.Author.contact)
        }
        guard let id = record["agentId"]?.idValue else { return .agent(state.defaultAgent) }
        if let agent = state.agents[id] { return .agent(agent) }
        faults.append(place.member("agentId").fault("there is no agent \(id): use the id of one in agents"))
        return nil
    }

    private mutating func answered(_ value: JSONValue, at place: FixturePlace) -> ClientAnswer? {
        switch value {
        case "reset": return .reset
        case "empty": return .empty
        default:
            if let status = value.intValue, 100...599 ~= status { return .status(status) }
            faults.append(place.fault("expected a status from 100 to 599, \"reset\" or \"empty\""))
            return nil
        }
    }

    private mutating func plan(_ value: JSONValue?, isInbound: Bool, at place: FixturePlace) -> DeliveryPlan? {
        guard let value else { return isInbound ? .received : .delivered(state.settings.pace) }
        var steps: [DeliveryPlan.Step] = []
        for (index, element) in (value.arrayValue ?? []).enumerated() {
            let place = place.element(index)
            guard let record = SavedState.planShape.record(element, at: place, faults: &faults) else { return nil }
            guard let name = record["status"]?.stringValue, let after = record["after"]?.intValue, after >= 0
            else { return nil }
            guard let status = MessageStatus(rawValue: name) else {
                let known = MessageStatus.allCases.map(\.rawValue).joined(separator: ", ")
                faults.append(place.member("status").fault("expected one of \(known)"))
                return nil
            }
            if after < steps.last?.after ?? 0 || (steps.isEmpty && after > 0) {
                let right = steps.isEmpty ? "0, since the message begins so" : "\(steps.last?.after ?? 0) or more"
                faults.append(place.member("after").fault("expected \(right), found \(after)"))
            }
            steps.append(.init(status: status, after: after, errorCode: record["errorCode"]?.idValue))
        }
        guard let first = steps.first else {
            faults.append(place.fault("there is no status: give one at least, as {\"status\": \"queued\"}"))
            return nil
        }
        return DeliveryPlan(beginning: first.status, steps: Array(steps.dropFirst()))
    }

    /// Reports ids that stand twice or that a counter would give again, and gaps in the sequence.
    private mutating func checkNumbering(_ record: JSONObject, at place: FixturePlace) {
        if let id = record["id"]?.idValue, !ids.insert(id).inserted {
            faults.append(place.member("id").fault("message \(id) stands here twice: give each its own id"))
        }
        if let text = record["sid"]?.stringValue {
            if let sid = MessageSid(text) {
                if !sids.insert(sid).inserted {
                    faults.append(place.member("sid").fault("the sid stands here twice: give each its own"))
                }
            } else {
                faults.append(place.member("sid").fault("expected SM and 32 hexadecimal digits in small letters"))
            }
        }
        if let text = record["requestId"]?.stringValue, RequestID(text) == nil {
            faults.append(place.member("requestId").fault("expected 16 hexadecimal digits in small letters"))
        }
        if let sequence = record["sequence"]?.idValue {
            let expected = nextSequence ?? sequence
            if sequence != expected {
                let problem = "\(sequence) does not follow \(expected - 1): give \(expected)"
                faults.append(place.member("sequence").fault(problem))
            }
            nextSequence = expected + 1
        }
        for (key, counter, next) in [
            ("id", "sms", state.counters.sms), ("caseMessageId", "caseMessage", state.counters.caseMessage),
        ] {
            guard let id = record[key]?.idValue else { continue }
            if givenCounters?[counter] != nil, id >= next {
                faults.append(place.member(key).fault("\(id) is not below the counter \"\(counter)\", \(next)"))
            } else if id >= Counters.limit {
                faults.append(place.member(key).fault("\(id) leaves too few ids behind it: give one below 2^52"))
            }
        }
    }
}
