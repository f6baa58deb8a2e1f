extension AnswerProfile {
    /// The profile as a fixture has it.
    var fixtureForm: JSONObject {
        var form = record
        if !meta.isEmpty { form["meta"] = .object(meta) }
        if !newCase.contact.isEmpty { form["newContact"] = .object(newCase.contact) }
        var made = newCase.record
        if !newCase.participants.isEmpty {
            let participants = Participant.knownTypes.compactMap { type in
                newCase.participants[type].map { (key: type, value: JSONValue.object($0)) }
            }
            made["participants"] = .object(JSONObject(participants))
        }
        if !newCase.timeline.isEmpty { made["timeline"] = .object(newCase.timeline) }
        if !made.isEmpty { form["newCase"] = .object(made) }
        return form
    }
}
