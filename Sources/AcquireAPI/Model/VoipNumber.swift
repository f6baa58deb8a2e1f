/// One of the account's phone numbers.
final class VoipNumber: Sendable {
    let id: Int
    let number: PhoneNumber
    /// The record as a fixture has it, in the documented order of `voip/get-all-numbers`.
    let record: JSONObject
    /// Whether messages can be sent from it: it is active and its features name SMS.
    let canSendSMS: Bool

    static let shape = RecordShape(fields: [
        .required("id", .id),
        .field("name"),
        .required("number", .text),
        .field("type", else: "Local"),
        .field("location"),
        .field("sid"),
        .field("status", .oneOf(["active", "inactive"]), else: "active"),
        .field("twiml_app"),
        .field("app_sid"),
        .field("webhook_url"),
        .field("meta", .object, else: ["feature": ["Call", "SMS"]]),
        .field("config"),
        .field("ivr", else: []),
    ])

    /// Creates a number of a checked record; nil where `number` is not in E.164.
    init?(_ record: JSONObject) {
        guard let id = record["id"]?.idValue, let text = record["number"]?.stringValue,
            let number = PhoneNumber(normalizing: text), number.e164 == text
        else { return nil }
        self.id = id
        self.number = number
        self.record = record
        let features = record["meta"]?["feature"]?.arrayValue ?? []
        canSendSMS = record["status"]?.stringValue == "active" && features.contains("SMS")
    }
}
