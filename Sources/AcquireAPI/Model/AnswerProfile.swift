/// What an account's answers have besides, or otherwise than, the documented one for this endpoint.
///
/// Some documented answers also carry `recording_status` and `price`; others may differ in the values of keys that the
/// emulation has no rule for. A fixture's `profile` names such keys with their values, those of Twilio's under `meta`.
struct AnswerProfile: Sendable {
    /// Keys of `data.data`.
    let record: JSONObject
    /// Keys of `data.data.meta`.
    let meta: JSONObject
    /// What new cases have.
    var newCase = NewCaseProfile()

    /// The documented answer, as it is.
    static let documented = AnswerProfile(record: [:], meta: [:])

    static let shape = RecordShape(
        fields: [
            "members", "attachments", "recording_status", "call_transcript", "seen", "call_answered", "call_end",
            "call_status", "conferenceId", "price", "is_case_join",
        ].map { .optional($0, .anything) }
            + [.optional("meta", .object), .optional("newContact", .object), .optional("newCase", .object)]
    )

    static let metaShape = RecordShape(
        fields: [
            "price", "dateSent", "numMedia", "MediaMeta", "direction", "priceUnit", "apiVersion", "messagingServiceSid",
        ].map { .optional($0, .anything) }
    )
}
