import Synchronization

/// A conversation with a contact, as it stands at one moment.
struct Case: Sendable {
    /// What few sends change.
    var fixed: Fixed
    /// When something last happened in the case.
    var dateUpdated: Timestamp?
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

    /// Creates a case of its parts.
    /// - Parameters:
    ///   - fixed: What few sends change.
    ///   - entry: What a fixture says of it.
    init(_ fixed: Fixed, entry: CaseEntry) {
        self.fixed = fixed
        dateUpdated = entry.given["dateUpdated"]?.stringValue.flatMap { Timestamp($0) }
        unreadCount = entry.given["msgUnread"]?.intValue ?? 0
    }

    /// Notes a message that came.
    mutating func note(_ message: SMSMessage) {
        dateUpdated = message.created
        if message.direction == .inbound { unreadCount += 1 }
        if !fixed.hasSMS { fixed = fixed.with(SMSMessage.channel) }
    }

    /// What few sends change in a case: a change makes another.
    final class Fixed: Sendable {
        let id: Int
        let contactID: Int
        let parentID: Int?
        let status: String
        let isActive: Bool
        let participants: [Participant]
        /// The active agent who owns the case.
        let ownerID: Int?
        /// What a fixture says of it.
        let entry: CaseEntry
        /// The thread that the case belongs to.
        let thread: CaseThread
        /// What no send changes of the thread's timeline.
        let timeline: Timeline.Fixed
        /// The channels of the messages that are not events, in the order in which they came up.
        let channels: [String]
        /// Whether an SMS is among the messages.
        let hasSMS: Bool
        private let renderedTemplate = AtomicLazyReference<SendSMSResponse.Template>()

        /// Keeps what a fixture says of a case.
        /// - Parameters:
        ///   - entry: What the fixture says.
        ///   - thread: The thread that the case belongs to.
        ///   - timeline: That thread's timeline.
        ///   - channels: The channels of its messages, where they are not those of the fixture.
        init(_ entry: CaseEntry, in thread: CaseThread, _ timeline: Timeline.Fixed, channels: [String]? = nil) {
            id = entry.id
            contactID = entry.contactID
            parentID = entry.parentID
            status = entry.status
            isActive = entry.status == CaseEntry.activeStatus
            participants = entry.participants
            ownerID = participants.first(where: \.isActiveOwner)?.userID
            self.entry = entry
            self.thread = thread
            self.timeline = timeline
            self.channels = channels ?? entry.channels
            hasSMS = self.channels.contains(SMSMessage.channel)
        }

        /// The id of the thread's first case: the case's own, unless it was reopened (documented).
        var threadID: Int { parentID ?? id }

        /// The answer to a send, but for what changes from send to send: rendered at the first.
        /// - Parameter account: The account that the case belongs to.
        /// - Returns: The template.
        func template(for account: Account) -> SendSMSResponse.Template {
            renderedTemplate.load() ?? renderedTemplate.storeIfNil(SendSMSResponse.template(of: self, account))
        }

        /// The same with one channel more.
        func with(_ channel: String) -> Fixed {
            Fixed(entry, in: thread, timeline, channels: channels + [channel])
        }

        /// The same with another entry.
        func with(_ entry: CaseEntry) -> Fixed {
            Fixed(entry, in: thread, timeline, channels: channels)
        }
    }
}
