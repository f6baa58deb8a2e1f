/// Somebody outside the account whom messages go to; a class, since a sandbox, its threads and the fixture share it.
final class Contact: Sendable {
    let id: Int
    /// `fields.name`, where it is a text.
    let name: String?
    /// `fields.phone` as a number that can be sent to, where it is one.
    let phone: PhoneNumber?
    /// What of the record was given; the rest is made when it is shown.
    private let given: JSONObject

    static let shape = RecordShape(fields: [
        .field("dateCreated", .optionalDate),
        .field("dateUpdated", .optionalDate),
        .required("id", .id),
        .field("clientType"),
        .field("clientName"),
        .field("clientVersion"),
        .field("clientOsName"),
        .field("clientOsVersion"),
        .field("clientDeviceType"),
        .field("clientDeviceVendor"),
        .field("clientDeviceModel"),
        .field("clientDetails"),
        .field("meta", else: [:]),
        .field("archive", else: "no"),
        .field("companyId"),
        .field("fields", .object, else: [:]),
    ])

    /// Creates a contact of a checked record, which may lack what the shape makes up for.
    convenience init?(_ record: JSONObject) {
        guard let id = record["id"]?.idValue else { return nil }
        self.init(id: id, record)
    }

    /// Creates a contact with an id that its record has too.
    init(id: Int, _ record: JSONObject) {
        self.id = id
        given = record
        let fields = record["fields"]
        name = fields?["name"]?.stringValue.flatMap { $0.isEmpty ? nil : $0 }
        phone = fields?["phone"]?.stringValue.flatMap(PhoneNumber.init(normalizing:))
    }

    /// The whole record as a fixture has it, in the documented order of `meta.contact`.
    var record: JSONObject {
        Self.shape.ordered(given)
    }

    /// The name as Acquire shows it: `#597718` for a contact without one (documented).
    var displayName: String {
        name ?? "#\(id)"
    }
}

extension JSONWriter {
    /// Writes a contact as a participant's `user` shows it (documented).
    mutating func value(participantUser contact: Contact) {
        beginObject()
        member("type", Participant.contactType)
        member("id", contact.id)
        member("name", contact.displayName)
        nullMember("photo")
        endObject()
    }
}
