/// Somebody outside the account whom messages go to.
struct Contact: Sendable {
    let id: Int
    /// `fields.name`, where it is a text.
    let name: String?
    /// `fields.phone` as a number that can be sent to, where it is one.
    let phone: PhoneNumber?
    /// The record as a fixture has it, in the documented order of `meta.contact`.
    let record: JSONObject

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

    /// Creates a contact of a checked record.
    init?(_ record: JSONObject) {
        guard let id = record["id"]?.idValue else { return nil }
        self.init(id: id, record)
    }

    /// Creates a contact with an id that its record has too.
    init(id: Int, _ record: JSONObject) {
        self.id = id
        self.record = record
        let fields = record["fields"]
        name = fields?["name"]?.stringValue.flatMap { $0.isEmpty ? nil : $0 }
        phone = fields?["phone"]?.stringValue.flatMap(PhoneNumber.init(normalizing:))
    }

    /// The name as Acquire shows it: `#597718` for a contact without one (documented).
    var displayName: String {
        name ?? "#\(id)"
    }

    /// The contact as a participant's `user` shows it (documented).
    var participantUser: JSONValue {
        ["type": "contact", "id": .number(id), "name": .string(displayName), "photo": .null]
    }
}
