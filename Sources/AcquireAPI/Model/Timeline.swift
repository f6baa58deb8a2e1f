import Synchronization

/// The timeline of a thread: the one thing that all of its cases share.
struct Timeline: Sendable {
    /// What no send changes.
    let fixed: Fixed
    /// The thread's current case.
    var caseID: Int
    /// When something last happened in the thread.
    var dateUpdated: Timestamp?

    var id: Int { fixed.id }

    static let shape = RecordShape(fields: [
        .required("id", .id),
        .field("objectType", else: "case"),
        .field("viewId"),
        .field("noteId"),
        .field("dateCreated", .optionalDate),
        .field("dateUpdated", .optionalDate),
        .field("archive", else: "no"),
        .field("meta", else: [:]),
        .field("note"),
        .field("view"),
        .field("snooze", else: []),
    ])

    /// What of a timeline changes from send to send.
    enum Hole: Sendable {
        case caseID
        case dateUpdated
        /// The case that `data.timeline` embeds.
        case embeddedCase
    }

    /// The parts of a timeline that no send changes, rendered when it is first shown.
    final class Fixed: Sendable {
        let id: Int
        /// The record as a fixture has it.
        let record: JSONObject
        private let threadID: Int
        private let contactID: Int
        private let rendered = Mutex<Templates?>(nil)

        init(id: Int, threadID: Int, contactID: Int, record: JSONObject) {
            self.id = id
            self.threadID = threadID
            self.contactID = contactID
            self.record = record
        }

        /// The timeline as the places of an answer show it.
        ///
        /// Not to be asked for under a sandbox's lock: the first time renders.
        var templates: Templates {
            rendered.withLock { rendered in
                if let rendered { return rendered }
                let made = Templates(id: id, threadID: threadID, contactID: contactID, record: record)
                rendered = made
                return made
            }
        }
    }

    /// A timeline as the places of an answer show it, rendered but for what changes from send to send.
    struct Templates: Sendable {
        /// The timeline of a case: with `caseId`, `viewId` and `noteId` (documented).
        let flat: JSONTemplate<Hole>
        /// `data.timeline`: with `case`, `note`, `view` and `snooze` instead (documented).
        let embedding: JSONTemplate<Hole>

        fileprivate init(id: Int, threadID: Int, contactID: Int, record: JSONObject) {
            typealias Member = JSONTemplate<Hole>.Node.Member
            func stored(_ key: String) -> JSONTemplate<Hole>.Node { .value(record[key] ?? .null) }
            let opening: [Member] = [
                ("id", .value(.number(id))), ("objectType", stored("objectType")),
            ]
            let common: [Member] = [
                ("threadId", .value(.number(threadID))),
                ("dateCreated", stored("dateCreated")),
                ("dateUpdated", .hole(.dateUpdated)),
                ("contactId", .value(.number(contactID))),
                ("archive", stored("archive")),
                ("meta", stored("meta")),
            ]
            let views: [Member] = [
                ("caseId", .hole(.caseID)), ("viewId", stored("viewId")), ("noteId", stored("noteId")),
            ]
            flat = JSONTemplate(.object(opening + views + common))
            let embedded: [Member] = [
                ("case", .hole(.embeddedCase)), ("note", stored("note")), ("view", stored("view")),
                ("snooze", stored("snooze")),
            ]
            embedding = JSONTemplate(.object(opening + common + embedded))
        }
    }

    /// Creates a timeline of a checked record with this id.
    /// - Parameters:
    ///   - id: The id, which the record has too.
    ///   - record: The record.
    ///   - threadID: The id of the thread's first case.
    ///   - caseID: The id of its current case.
    ///   - contactID: The contact's id.
    init(id: Int, _ record: JSONObject, threadID: Int, caseID: Int, contactID: Int) {
        fixed = Fixed(id: id, threadID: threadID, contactID: contactID, record: record)
        self.caseID = caseID
        dateUpdated = record["dateUpdated"]?.stringValue.flatMap { Timestamp($0) }
    }
}

extension JSONWriter {
    /// Writes a conversation's timeline as its cases show it.
    mutating func value(flatTimelineOf conversation: Conversation) {
        value(conversation, in: conversation.timeline.fixed.templates.flat)
    }

    /// Writes a conversation's timeline, which embeds its case.
    mutating func value(timelineOf conversation: Conversation) {
        value(conversation, in: conversation.timeline.fixed.templates.embedding)
    }

    private mutating func value(_ conversation: Conversation, in template: JSONTemplate<Timeline.Hole>) {
        template.write(to: &self) { hole, writer in
            switch hole {
            case .caseID: writer.value(conversation.timeline.caseID)
            case .dateUpdated: writer.value(conversation.timeline.dateUpdated)
            case .embeddedCase: writer.value(embedded: conversation)
            }
        }
    }
}
