/// A whole sandbox as one JSON document: the fixture's files under their names, and what has happened since.
enum SavedState {
    /// The document's keys, in the order in which they are written and their faults are told.
    enum Key: String, CaseIterable, Sendable {
        case account, agents, numbers, contacts, cases, updates, messages, journal, optOuts, clock, seed
    }

    /// What an SMS holds besides what its case message tells: as the control side lists it, and what it takes to go on.
    static let messageShape = RecordShape(fields: [
        .required("sequence", .id),
        .required("id", .id),
        .required("sid", .text),
        .required("caseId", .id),
        .required("caseMessageId", .id),
        .optional("contactId", .id),
        .optional("threadId", .id),
        .required("to", .text),
        .required("from", .text),
        .required("body", .string),
        .required("createdAt", .date),
        .field("direction", .text, else: "outbound"),
        .field("requestId"),
        .field("answered", else: 200),
        .optional("sms", .string),
        .field("agentId", .optionalID),
        .optional("plan", .array),
        // These follow from the others, and are taken only since they are listed.
        .optional("encoding", .anything),
        .optional("segments", .anything),
        .optional("encodingReason", .anything),
        .optional("status", .anything),
        .optional("errorCode", .anything),
        .optional("history", .anything),
    ])

    /// One status of a message's plan; the first is what it begins with.
    static let planShape = RecordShape(fields: [
        .required("status", .text),
        .field("after", .count, else: 0),
        .field("errorCode", .optionalID),
    ])

    /// Where the journal goes on.
    static let journalShape = RecordShape(fields: [
        .optional("nextSequence", .id),
        .field("evicted", .count, else: 0),
    ])

    /// A contact's number that has opted out of messages from one of the account's.
    static let optOutShape = RecordShape(fields: [.required("contact", .text), .required("account", .text)])

    static let clockShape = RecordShape(fields: [
        .required("now", .date),
        .field("mode", .text, else: "frozen"),
        .optional("shift", .anything),
    ])

    static let seedShape = RecordShape(fields: [
        .required("seed", .anything),
        .optional("sandbox", .text),
        .field("requests", .count, else: 0),
    ])
}
