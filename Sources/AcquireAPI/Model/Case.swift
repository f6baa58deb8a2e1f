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
        /// The thread that the case belongs to.
        let thread: CaseThread
        private let rendered = AtomicLazyReference<SendSMSResponse.Template>()

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

        /// The answer to a send to the case, but for what changes from send to send.
        ///
        /// Not to be asked for under a sandbox's lock: the first time renders.
        /// - Parameters:
        ///   - timeline: The timeline of the case's thread.
        ///   - account: The account.
        /// - Returns: The template.
        func sendSMSAnswer(with timeline: Timeline.Fixed, of account: Account) -> SendSMSResponse.Template {
            rendered.load() ?? rendered.storeIfNil(SendSMSResponse.template(of: self, timeline, account.profile))
        }
    }
}
