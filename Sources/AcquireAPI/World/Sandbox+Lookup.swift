extension Sandbox.State {
    /// The active case that `id` names and nothing else that is named contradicts, as in most requests; else nil.
    /// - Parameter records: The records that a body names.
    /// - Returns: Where the case stands.
    @inline(__always)
    func position(agreedUponBy records: NamedRecords) -> Int? {
        guard let id = records.caseID, let position = cases.position(of: id) else { return nil }
        let found = cases.fixed(at: position)
        guard found.isActive,
            records.threadID.map({ $0 == found.threadID || $0 == id }) ?? true,
            records.timelineID.map({ $0 == found.timelineID }) ?? true,
            records.contactID.map({ $0 == found.contactID }) ?? true
        else { return nil }
        return position
    }

    /// The case that `id`, else `threadId`, else `timelineId` names, and everything that is wrong with what is named.
    ///
    /// Nothing that is wrong hides the rest: where `id` names nothing, `threadId` still says whose timeline and contact
    /// are due.
    /// - Parameter records: The records that a body names.
    /// - Returns: The case, nil where none is named; and every id that names nothing or contradicts the case, and that
    ///   the case is not active.
    func lookUp(_ records: NamedRecords) -> (position: Int?, problems: [APIError.Problem]) {
        let thread = records.threadID.flatMap(cases.threadID(named:))
        let threadOfTimeline = records.timelineID.flatMap(cases.threadID(ofTimeline:))
        let contact = records.contactID.flatMap { contacts[$0] }
        var missing: [APIError.Problem] = []
        func require(_ key: SendSMSRequest.Key, _ kind: String, _ id: Int?, isThere: Bool) {
            if let id, !isThere { missing.append(Self.missing(key, kind, id)) }
        }
        require(.id, "case", records.caseID, isThere: records.caseID.map(cases.contains) ?? false)
        require(.threadID, "thread", records.threadID, isThere: thread != nil)
        require(.timelineID, "timeline", records.timelineID, isThere: threadOfTimeline != nil)
        require(.contactID, "contact", records.contactID, isThere: contact != nil)
        guard let way = wayToCase(records) else { return (nil, missing) }

        let found = way.conversation.case
        var wrong: [APIError.Problem] = []
        // An answer tells a client two for a case: the thread's id, and as `data.threadId` the case's own (documented).
        if let id = records.threadID, thread != nil, way.key == .id, id != found.threadID, id != found.id {
            wrong.append(way.contradiction(.threadID, id, right: found.threadID))
        }
        if let id = records.timelineID, let threadOfTimeline, threadOfTimeline != found.threadID {
            wrong.append(way.contradiction(.timelineID, id, right: way.conversation.timeline.id))
        }
        if let contact, contact.id != found.contactID {
            wrong.append(way.contradiction(.contactID, contact.id, right: found.contactID))
        }
        if !found.isActive {
            let details = "Case \(found.id) is \(found.fixed.status): only active cases may receive messages."
            wrong.append(.init(title: .invalidInput, details: details, key: way.key.rawValue))
        }
        return (cases.position(of: found.id), missing + wrong)
    }

    /// The first id that leads to a case; nil where none does.
    private func wayToCase(_ records: NamedRecords) -> WayToCase? {
        if let id = records.caseID, let found = cases[id] {
            return WayToCase(key: .id, kind: "case", id: id, conversation: found)
        }
        if let id = records.threadID, let found = cases.threadID(named: id).flatMap(cases.currentCase(ofThread:)) {
            return WayToCase(key: .threadID, kind: "thread", id: id, conversation: cases[at: found])
        }
        if let id = records.timelineID,
            let found = cases.threadID(ofTimeline: id).flatMap(cases.currentCase(ofThread:))
        {
            return WayToCase(key: .timelineID, kind: "timeline", id: id, conversation: cases[at: found])
        }
        return nil
    }

    /// What is wrong with an id that names nothing.
    private static func missing(_ key: SendSMSRequest.Key, _ kind: String, _ id: Int) -> APIError.Problem {
        let details = "'\(key.rawValue)' names \(kind) \(id), which does not exist."
        return .init(title: .recordNotFound, details: details, key: key.rawValue)
    }
}

/// What leads to a case.
private struct WayToCase {
    let key: SendSMSRequest.Key
    /// What the key names.
    let kind: String
    let id: Int
    let conversation: Conversation

    /// What is wrong with an id that is not that of what is named.
    func contradiction(_ key: SendSMSRequest.Key, _ id: Int, right: Int) -> APIError.Problem {
        let details = "'\(key.rawValue)' is \(id), but that of \(kind) \(self.id) is \(right)."
        return .init(title: .invalidInput, details: details, key: key.rawValue)
    }
}
