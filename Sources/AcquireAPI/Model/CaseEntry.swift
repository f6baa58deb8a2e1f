/// What a fixture says of one case, checked; a class, since a case, its thread and the fixture share it.
final class CaseEntry: Sendable {
    let id: Int
    let contactID: Int
    /// The thread's first case, where this one was reopened.
    let parentID: Int?
    let status: String
    /// What of the record was given; the rest is made when it is shown.
    let given: JSONObject
    /// By descending id, which puts agents before the contact (documented).
    let participants: [Participant]
    /// What was given of the thread's timeline, on the thread's current case.
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

    /// What of them is in front of the date of the last update, which the case knows better.
    static let fieldsBeforeUpdate = common.prefix { $0.key != "dateUpdated" }
    /// What of them is behind it.
    static let fieldsBehindUpdate = common.dropFirst(fieldsBeforeUpdate.count + 1)

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

    /// What of the shape is not kept apart.
    private static let recordShape = RecordShape(fields: shape.fields.filter { !partKeys.contains($0.key) })

    /// Creates an entry of a checked record, which may lack what the shape makes up for, and its checked parts.
    convenience init?(_ record: JSONObject, participants: [Participant], timeline: JSONObject?, messages: [CaseMessage])
    {
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
        // Participants and timeline share what the record has of them.
        given = messages.isEmpty ? record : record.without(Self.partKeys)
        self.participants = participants.sorted { $0.id > $1.id }
        self.timeline = timeline
        self.messages = messages.sorted { $0.id < $1.id }
    }

    /// The keys of what is kept apart from the record.
    private static let partKeys = ["participants", "timeline", "messages"]

    /// The whole record in the documented order, without participants, timeline and messages.
    var record: JSONObject {
        Self.recordShape.ordered(given)
    }

    /// What the record has under a key.
    subscript(key: String) -> JSONValue? {
        Self.shape.value(of: key, in: given)
    }

    /// The same case with other values for some keys of its record.
    func with(_ values: JSONObject) -> CaseEntry {
        CaseEntry(
            id: id, contactID: contactID, given.overlaid(with: values), participants: participants, timeline: timeline,
            messages: messages)
    }

    /// The id of the thread's first case.
    var threadID: Int { parentID ?? id }

    /// The channels of the case's messages: those the record names, then those of its messages.
    var channels: [String] {
        let named = (given["channels"]?.arrayValue ?? []).compactMap(\.stringValue)
        return messages.filter { !$0.isEvent }.reduce(into: named) { channels, message in
            if !channels.contains(message.channel) { channels.append(message.channel) }
        }
    }

    /// The same once an SMS was sent to the case.
    var channelsWithSMS: [String] {
        channels.contains(SMSMessage.channel) ? channels : channels + [SMSMessage.channel]
    }
}
