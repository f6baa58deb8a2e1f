/// A contact that is to be made, checked.
struct ContactDraft: Sendable {
    /// What the body says of the client that the contact uses.
    private let client: JSONObject
    private let fields: JSONObject

    /// How deep a body may be nested, so that what keeps it (a case's snapshot, in a saved state) can be read again.
    static let depthLimit = 64

    /// The fields that take texts (documented).
    private static let textFields = ["name", "email", "phone", "city", "state", "ip"]
    private static let clientKeys = Contact.shape.keys.filter { $0.hasPrefix("client") }

    /// Checks a body.
    /// - Parameter body: The body; keys that are not documented are passed over.
    /// - Throws: Everything that is wrong with it.
    init(_ body: JSONObject) throws(APIError) {
        guard let fields = body["fields"]?.objectValue else {
            let found = body["fields"].map { "takes an object, not \($0.shown)." } ?? "is missing: give an object."
            throw APIError([.init(title: .invalidInput, details: "'fields' \(found)", key: "fields")])
        }
        var problems: [APIError.Problem] = []
        func refuse(_ key: String, _ takes: String, _ value: JSONValue) {
            let details = "'\(key)' takes \(takes), not \(value.shown)."
            problems.append(.init(title: .invalidInput, details: details, pointer: "/fields/\(key)"))
        }
        for key in Self.textFields {
            guard let value = fields[key], value.stringValue == nil, !value.isNull else { continue }
            refuse(key, "a string", value)
        }
        if let id = fields["countryId"], id.stringValue == nil, id.idValue == nil, !id.isNull {
            refuse("countryId", "an id", id)
        }
        guard problems.isEmpty else { throw APIError(problems) }
        client = JSONObject(Self.clientKeys.compactMap { key in body[key].map { (key: key, value: $0) } })
        self.fields = fields
    }

    /// The country's id, where one is given.
    var countryID: String? {
        fields["countryId"].flatMap { $0.stringValue ?? $0.idValue.map(String.init) }
    }

    /// The contact's record.
    /// - Parameters:
    ///   - id: Its id.
    ///   - country: What `countryId` stands for.
    ///   - created: When it is made.
    /// - Returns: The record.
    func record(id: Int, country: JSONValue?, at created: Timestamp) -> JSONObject {
        var record = client
        record["id"] = .number(id)
        record["dateCreated"] = .string(created.description)
        record["dateUpdated"] = .string(created.description)
        record["fields"] = .object(fields(with: country))
        return Contact.shape.ordered(record)
    }

    /// The fields, with `country` in front of the `countryId` that it stands for (documented).
    private func fields(with country: JSONValue?) -> JSONObject {
        guard countryID != nil else { return fields }
        var expanded = JSONObject()
        for (key, value) in fields where key != "country" {
            if key == "countryId" { expanded["country"] = country ?? .null }
            expanded[key] = value
        }
        return expanded
    }

    /// What the maker of the contact is told: what was given, and what the contact has by itself (documented).
    /// - Parameter contact: The contact.
    /// - Returns: The JSON.
    func answer(_ contact: Contact) -> JSONValue {
        let told = ["id", "meta", "archive", "companyId", "fields"]
        return .object(JSONObject(contact.record.filter { told.contains($0.key) || client[$0.key] != nil }))
    }
}

extension ContactStore {
    /// The country that a contact with this `countryId` has: the mock has no table of its own.
    /// - Parameter id: The country's id.
    /// - Returns: The country; nil where no contact has it.
    func country(withID id: String) -> JSONValue? {
        for contactID in ids {
            guard let fields = self[contactID]?.record["fields"], let known = fields["countryId"],
                let country = fields["country"], !country.isNull
            else { continue }
            if known.stringValue ?? known.idValue.map(String.init) == id { return country }
        }
        return nil
    }
}
