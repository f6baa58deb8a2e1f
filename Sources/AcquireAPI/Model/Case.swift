import HTTPMessage

/// A conversation with a contact, as it stands at one moment.
struct Case: Sendable {
    /// What no send changes.
    var fixed: Fixed
    /// When something last happened in the case.
    var dateUpdated: Timestamp?
    /// Whether an SMS is among the messages.
    private var hasSMS: Bool
    /// How many of the contact's messages nobody has read.
    var unreadCount: Int

    var id: Int { fixed.id }
    var contactID: Int { fixed.contactID }
    /// The id of the thread's first case: the case's own, unless it was reopened (documented).
    var threadID: Int { fixed.threadID }
    /// Whether it may receive messages: "Only active cases may receive messages via the API" (documented).
    var isActive: Bool { fixed.isActive }

    /// The active agent who owns the case.
    var ownerID: Int? { fixed.ownerID }
    /// The channels of the messages that are not events, in the order in which they came up.
    var channels: [String] { hasSMS ? fixed.entry.channelsWithSMS : fixed.entry.channels }

    /// Creates a case of its parts.
    /// - Parameters:
    ///   - fixed: What no send changes.
    ///   - entry: What a fixture says of it.
    init(_ fixed: Fixed, entry: CaseEntry) {
        self.fixed = fixed
        dateUpdated = entry.given["dateUpdated"]?.stringValue.flatMap { Timestamp($0) }
        hasSMS = entry.channels.contains(SMSMessage.channel)
        unreadCount = entry.given["msgUnread"]?.intValue ?? 0
    }

    /// Notes a message that came.
    mutating func note(_ message: SMSMessage) {
        dateUpdated = message.created
        if message.direction == .inbound { unreadCount += 1 }
        hasSMS = true
    }

    /// What no send changes in a case: another change makes another.
    final class Fixed: Sendable {
        // What each send looks at stands together: of many cases it is not in the processor's cache.
        let id: Int
        let contactID: Int
        /// The id of the thread's timeline.
        let timelineID: Int
        let parentID: Int?
        let isActive: Bool
        /// The active agent who owns the case.
        let ownerID: Int?
        private let text = LentObject<CaseText>()

        let status: String
        let participants: [Participant]
        /// What a fixture says of it.
        let entry: CaseEntry
        /// The thread that the case belongs to.
        let thread: CaseThread
        /// What no send changes of the thread's timeline.
        let timeline: Timeline.Fixed

        /// Keeps what a fixture says of a case.
        /// - Parameters:
        ///   - entry: What the fixture says.
        ///   - thread: The thread that the case belongs to.
        ///   - timeline: That thread's timeline.
        init(_ entry: CaseEntry, in thread: CaseThread, _ timeline: Timeline.Fixed) {
            id = entry.id
            contactID = entry.contactID
            timelineID = timeline.id
            parentID = entry.parentID
            status = entry.status
            isActive = entry.status == CaseEntry.activeStatus
            participants = entry.participants
            ownerID = participants.first(where: \.isActiveOwner)?.userID
            self.entry = entry
            self.thread = thread
            self.timeline = timeline
        }

        /// The id of the thread's first case: the case's own, unless it was reopened (documented).
        var threadID: Int { parentID ?? id }

        /// Lends what the answers to sends show of it, which is rendered at the first.
        /// - Parameter body: Uses it.
        /// - Returns: What it returns.
        @inline(__always)
        func withText<Result>(_ body: (CaseText) -> Result) -> Result {
            text.withObject(madeBy: { CaseText(self) }, body)
        }

        /// The same with another entry.
        func with(_ entry: CaseEntry) -> Fixed {
            Fixed(entry, in: thread, timeline)
        }
    }
}
