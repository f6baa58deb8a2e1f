/// A person of the account who works on cases, and in whose name messages are sent.
final class Agent: Sendable {
    let id: Int
    let name: String
    /// The record as a fixture has it, in the documented order of `sender`.
    let record: JSONObject
    /// The agent as `data.data.sender` shows it.
    let sender: RawJSON
    /// The agent as a participant's `user` shows it: without `departments`, `meta` and `metaDetails` (documented;
    /// whether `meta` is there varies, so a participant of a fixture may show the user otherwise).
    let participantUser: RawJSON
    /// What the record of an SMS in the agent's name says (documented).
    let summaryOfSMS: String
    /// The same, in JSON.
    let quotedSummary: RawJSON

    static let shape = RecordShape(fields: [
        .field("departments", .array, else: []),
        .field("roles", .array, else: []),
        .required("id", .id),
        .required("name", .string),
        .field("firstName", else: ""),
        .field("lastName", else: ""),
        .field("photo", else: ""),
        .field("email", else: ""),
        .field("clientId", else: ""),
        .field("meta", else: [:]),
        .field("parentId", else: 0),
        .field("metaDetails", else: ["isBotClient": false, "label": ""]),
        .field("type", .text, else: "user"),
        .field("accessLevel"),
    ])

    /// Creates an agent of a checked record.
    init?(_ record: JSONObject) {
        guard let id = record["id"]?.idValue, let name = record["name"]?.stringValue else { return nil }
        self.id = id
        self.name = name
        self.record = record
        sender = RawJSON(.object(record))
        participantUser = RawJSON(.object(record.without(["departments", "meta", "metaDetails"])))
        summaryOfSMS = "SMS by \(name)"
        quotedSummary = RawJSON(.string(summaryOfSMS))
    }
}
