/// What a fixture says of one case, checked.
struct CaseEntry: Sendable {
    let id: Int
    let contactID: Int
    /// The thread's first case, where this one was reopened.
    let parentID: Int?
    let status: String
    /// The record in the documented order, without participants, timeline and messages.
    let record: JSONObject
    /// By descending id, which puts agents before the contact (documented).
    let participants: [Participant]
    /// The thread's timeline, on the thread's current case.
    let timeline: JSONObject?
    /// By ascending id.
    let messages: [CaseMessage]

    /// The status of a case that may receive messages.
    static let activeStatus = "active"
    /// The status of a case that has ended.
    static let closedStatus = "closed"

    /// What a case's status may be: those that its dates name (our choice: only `active` is documented).
    private static let statuses = [activeStatus, "pending", "queue", closedStatus]

    /// What a case has wherever it is shown, in the documented order.
    private static let common: [RecordShape.Field] = [
        .field("dateCreated", .optionalDate),
        .field("dateUpdated", .optionalDate),
        .required("id", .id),
        .required("contactId", .id),
        .field("closedBy"),
        .field("visitId"),
        .field("title"),
        .field("description"),
        .field("channel", else: "chat"),
        .field("status", .oneOf(statuses), else: .string(activeStatus)),
        .field("closingState"),
        .field("dateQueue", .optionalDate),
        .field("datePending", .optionalDate),
        .field("dateActive", .optionalDate),
        .field("dateClosed", .optionalDate),
        .field("queueId"),
        .field("queueOrder", else: 0),
        .field("meta", else: [:]),
        .field("parentId", .optionalID),
        .field("userId"),
        .field("waitTime", else: 0),
    ]

    /// The keys that a case has wherever it is shown, in the documented order.
    static let commonKeys = common.map(\.key)

    static let shape = RecordShape(
        fields: common + [
            .field("participants", .array, else: []),
            .optional("timeline", .object),
            .field("messages", .array, else: []),
            .field("fields", else: [:]),
            .field("tags", .array, else: []),
            .optional("channels", .texts),
            .field("msgUnread", .count, else: 0),
        ])

    /// Creates an entry of a checked record and its checked parts.
    init?(_ record: JSONObject, participants: [Participant], timeline: JSONObject?, messages: [CaseMessage]) {
        guard let id = record["id"]?.idValue, let contactID = record["contactId"]?.idValue else { return nil }
        self.init(
            id: id,
            contactID: contactID,
            record,
            participants: participants,
            timeline: timeline,
            messages: messages,
        )
    }

    /// Creates an entry with ids that its record has too.
    init(
        id: Int,
        contactID: Int,
        _ record: JSONObject,
        participants: [Participant],
        timeline: JSONObject?,
        messages: [CaseMessage] = []
    ) {
        self.id = id
        self.contactID = contactID
        status = record["status"]?.stringValue ?? Self.activeStatus
        parentID = record["parentId"]?.idValue
        self.record = ["participants", "timeline", "messages"].reduce(into: record) { $0.remove($1) }
        self.participants = participants.sorted { $0.id > $1.id }
        self.timeline = timeline
        self.messages = messages.sorted { $0.id < $1.id }
    }

    /// The same case with other values for some keys of its record.
    func with(_ values: JSONObject) -> CaseEntry {
        CaseEntry(
            id: id, contactID: contactID, record.overlaid(with: values), participants: participants, timeline: timeline,
            messages: messages)
    }

    /// The id of the thread's first case.
    var threadID: Int { parentID ?? id }

    /// The channels of the case's messages: those the record names, then those of its messages.
    var channels: [String] {
        let named = (record["channels"]?.arrayValue ?? []).compactMap(\.stringValue)
        return messages.filter { !$0.isEvent }.reduce(into: named) { channels, message in
            if !channels.contains(message.channel) { channels.append(message.channel) }
        }
    }
}
