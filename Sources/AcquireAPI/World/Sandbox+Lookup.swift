extension Sandbox.State {
    /// The case that `id`, else `threadId`, else `timelineId` names; nil where the request has none of them.
    /// - Parameter request: The request.
    /// - Returns: The case, with which all ids agree.
    /// - Throws: Every id that names nothing, or else every one that contradicts the case.
    func namedCase(_ request: SendSMSRequest) throws(APIError) -> Conversation? {
        let threadID = request.threadID.map { (named: $0, found: cases.threadID(named: $0)) }
        let timeline = request.timelineID.map { (named: $0, found: cases.threadID(ofTimeline: $0)) }
        let contact = request.contactID.map { (named: $0, found: contacts[$0]?.id) }
        let named = request.caseID.map { (named: $0, found: cases[$0]?.case.id) }
        let missing = [
            problem(.threadID, threadID, "thread"),
            problem(.contactID, contact, "contact"),
            problem(.timelineID, timeline, "timeline"),
            problem(.id, named, "case"),
        ]
        try refuse(missing.compactMap(\.self))

        let thread = threadID ?? timeline
        guard let conversation = request.caseID.flatMap({ cases[$0] }) ?? thread?.found.flatMap(cases.currentCase)
        else {
            return nil
        }
        let shown = conversation.case
        let contradictions = [
            contradiction(.threadID, request.threadID, threadID?.found == shown.threadID, shown, shown.threadID),
            contradiction(.contactID, request.contactID, contact?.found == shown.contactID, shown, shown.contactID),
            contradiction(
                .timelineID, request.timelineID, timeline?.found == shown.threadID, shown, conversation.timeline.id
            ),
        ]
        try refuse(contradictions.compactMap(\.self))
        return conversation
    }

    private func refuse(_ problems: [APIError.Problem]) throws(APIError) {
        guard problems.isEmpty else { throw APIError(problems) }
    }

    /// What is wrong with an id that names nothing.
    private func problem(
        _ key: SendSMSRequest.Key, _ id: (named: Int, found: Int?)?, _ kind: String
    ) -> APIError.Problem? {
        guard let id, id.found == nil else { return nil }
        let details = "'\(key.rawValue)' names \(kind) \(id.named), which does not exist."
        return .init(title: .recordNotFound, details: details, key: key.rawValue)
    }

    /// What is wrong with an id that is not the case's.
    private func contradiction(
        _ key: SendSMSRequest.Key, _ named: Int?, _ agrees: Bool, _ shown: Case, _ actual: Int?
    ) -> APIError.Problem? {
        guard let named, !agrees else { return nil }
        let right = actual.map(String.init) ?? "none"
        let details = "'\(key.rawValue)' is \(named), but that of case \(shown.id) is \(right)."
        return .init(title: .invalidInput, details: details, key: key.rawValue)
    }
}
