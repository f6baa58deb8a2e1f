/// A conversation with a contact, as it stands at one moment.
struct Case: Sendable {
    /// What no send changes.
    let fixed: Fixed
    /// When something last happened in the case.
    var dateUpdated: Timestamp?
    /// The channels of the messages that are not events, in the order in which they came up.
    var channels: [String]
    /// How many of the contact's messages nobody has read.
    var unreadCount: Int

    var id: Int { fixed.id }
    var contactID: Int { fixed.contactID }
    /// The id of the thread's first case: the case's own, unless it was reopened (documented).
    var threadID: Int { fixed.parentID ?? fixed.id }
    /// Whether it may receive messages: "Only active cases may receive messages via the API" (documented).
    var isActive: Bool { fixed.status == CaseEntry.activeStatus }

    /// The active agent who owns the case.
    var ownerID: Int? { fixed.participants.first(where: \.isActiveOwner)?.userID }

    /// Creates a case of its parts.
    /// - Parameters:
    ///   - fixed: What no send changes.
    ///   - entry: What a fixture says of it.
    init(_ fixed: Fixed, entry: CaseEntry) {
        self.fixed = fixed
        dateUpdated = entry.record["dateUpdated"]?.stringValue.flatMap { Timestamp($0) }
        channels = entry.channels
        unreadCount = entry.record["msgUnread"]?.intValue ?? 0
    }

    /// What of a case changes from send to send.
    enum Hole: Sendable {
        case dateUpdated
        case timeline
        case lastMessage
        case channels
        case unreadCount
    }

    /// The parts of a case that no send changes, rendered once.
    final class Fixed: Sendable {
        let id: Int
        let contactID: Int
        let parentID: Int?
        let status: String
        let participants: [Participant]
        /// The case with its own participants and its timeline, as it is before a send (`data.cas`, documented).
        let before: JSONTemplate<Hole>
        /// The same as it is after the send (`data.data.cas`, documented).
        let after: JSONTemplate<Hole>
        /// The case with the thread's participants, its fields and last message (`timeline.case`, documented).
        let embedded: JSONTemplate<Hole>

        /// Renders what a fixture says of a case.
        /// - Parameters:
        ///   - entry: What the fixture says.
        ///   - users: The participants as a list shows them.
        init(_ entry: CaseEntry, users: (Participant.List) -> [JSONValue]) {
            id = entry.id
            contactID = entry.contactID
            parentID = entry.parentID
            status = entry.status
            participants = entry.participants
            let common = CaseEntry.commonKeys.map { key in
                let node: JSONTemplate<Hole>.Node =
                    key == "dateUpdated" ? .hole(.dateUpdated) : .value(entry.record[key] ?? .null)
                return (key: key, node: node)
            }
            let threadID = JSONValue.number(entry.threadID)
            func flat(_ users: [JSONValue]) -> JSONTemplate<Hole> {
                JSONTemplate(
                    .object(
                        common + [
                            ("users", .value(.array(users))),
                            ("timeline", .hole(.timeline)),
                            ("threadId", .value(threadID)),
                        ]
                    )
                )
            }
            let (usersBefore, usersAfter) = (users(.before), users(.after))
            before = flat(usersBefore)
            after = usersAfter == usersBefore ? before : flat(usersAfter)
            embedded = JSONTemplate(
                .object(
                    common + [
                        ("users", .value(.array(users(.thread)))),
                        ("fields", .value(entry.record["fields"] ?? [:])),
                        ("threadId", .value(threadID)),
                        ("lastMessage", .hole(.lastMessage)),
                        ("tags", .value(entry.record["tags"] ?? [])),
                        ("channels", .hole(.channels)),
                        ("msgUnread", .hole(.unreadCount)),
                    ]
                )
            )
        }
    }
}

extension JSONWriter {
    /// Writes a case from before a send, as `data.cas` shows it.
    mutating func value(before conversation: Conversation) {
        value(conversation, in: conversation.case.fixed.before)
    }

    /// Writes a case from after a send, as `data.data.cas` shows it.
    mutating func value(after conversation: Conversation) {
        value(conversation, in: conversation.case.fixed.after)
    }

    /// Writes a case as `timeline.case` shows it.
    mutating func value(embedded conversation: Conversation) {
        value(conversation, in: conversation.case.fixed.embedded)
    }

    private mutating func value(_ conversation: Conversation, in template: JSONTemplate<Case.Hole>) {
        template.write(to: &self) { hole, writer in writer.value(conversation, in: hole) }
    }

    private mutating func value(_ conversation: Conversation, in hole: Case.Hole) {
        switch hole {
        case .dateUpdated: value(conversation.case.dateUpdated)
        case .timeline: value(flat: conversation.timeline)
        case .lastMessage: value(conversation.lastMessage)
        case .unreadCount: value(conversation.case.unreadCount)
        case .channels:
            beginArray()
            for channel in conversation.case.channels { value(channel) }
            endArray()
        }
    }
}
