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

    /// The parts of a timeline that no send changes.
    final class Fixed: Sendable {
        let id: Int
        /// What of the record was given; the rest is made when it is shown.
        private let given: JSONObject
        let threadID: Int
        let contactID: Int

        init(id: Int, threadID: Int, contactID: Int, record: JSONObject) {
            self.id = id
            self.threadID = threadID
            self.contactID = contactID
            given = record
        }

        /// The whole record as a fixture has it.
        var record: JSONObject {
            Timeline.shape.ordered(given)
        }

        /// What the record has under a key.
        subscript(key: String) -> JSONValue {
            Timeline.shape.value(of: key, in: given) ?? .null
        }
    }

    /// Creates a timeline of a checked record with this id.
    /// - Parameters:
    ///   - id: The id, which the record has too.
    ///   - record: The record, which may lack what the shape makes up for.
    ///   - threadID: The id of the thread's first case.
    ///   - caseID: The id of its current case.
    ///   - contactID: The contact's id.
    init(id: Int, _ record: JSONObject, threadID: Int, caseID: Int, contactID: Int) {
        fixed = Fixed(id: id, threadID: threadID, contactID: contactID, record: record)
        self.caseID = caseID
        dateUpdated = record["dateUpdated"]?.stringValue.flatMap { Timestamp($0) }
    }
}
