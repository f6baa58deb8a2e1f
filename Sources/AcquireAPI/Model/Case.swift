import Synchronization

/// A conversation with a contact, as it stands at one moment.
struct Case: Sendable {
    /// What no send changes.
    var fixed: Fixed
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
    var ownerID: Int? { fixed.ownerID }

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

    /// What no send changes in a case, rendered when it is first shown.
    final class Fixed: Sendable {
        let id: Int
        let contactID: Int
        let parentID: Int?
        let status: String
        let participants: [Participant]
        /// The active agent who owns the case.
        let ownerID: Int?
        /// What a fixture says of it.
        let entry: CaseEntry
        private let thread: CaseThread
        private let rendered = Mutex<CaseTemplates?>(nil)

        /// Keeps what a fixture says of a case.
        /// - Parameters:
        ///   - entry: What the fixture says.
        ///   - thread: The thread that the case belongs to.
        init(_ entry: CaseEntry, in thread: CaseThread) {
            id = entry.id
            contactID = entry.contactID
            parentID = entry.parentID
            status = entry.status
            participants = entry.participants
            ownerID = participants.first(where: \.isActiveOwner)?.userID
            self.entry = entry
            self.thread = thread
        }

        /// The case as the places of an answer show it.
        ///
        /// Not to be asked for under a sandbox's lock: the first time renders.
        var templates: CaseTemplates {
            rendered.withLock { rendered in
                if let rendered { return rendered }
                let made = CaseTemplates(entry, in: thread)
                rendered = made
                return made
            }
        }
    }
}

extension JSONWriter {
    /// Writes a case from before a send, as `data.cas` shows it.
    mutating func value(before conversation: Conversation) {
        value(conversation, in: conversation.case.fixed.templates.before)
    }

    /// Writes a case from after a send, as `data.data.cas` shows it.
    mutating func value(after conversation: Conversation) {
        value(conversation, in: conversation.case.fixed.templates.after)
    }

    /// Writes a case as `timeline.case` shows it.
    mutating func value(embedded conversation: Conversation) {
        value(conversation, in: conversation.case.fixed.templates.embedded)
    }

    private mutating func value(_ conversation: Conversation, in template: JSONTemplate<Case.Hole>) {
        template.write(to: &self) { hole, writer in writer.value(conversation, in: hole) }
    }

    private mutating func value(_ conversation: Conversation, in hole: Case.Hole) {
        switch hole {
        case .dateUpdated: value(conversation.case.dateUpdated)
        case .timeline: value(flatTimelineOf: conversation)
        case .lastMessage: value(conversation.lastMessage)
        case .unreadCount: value(conversation.case.unreadCount)
        case .channels:
            beginArray()
            for channel in conversation.case.channels { value(channel) }
            endArray()
        }
    }
}
