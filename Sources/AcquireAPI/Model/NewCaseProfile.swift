/// What an account's new cases have besides, or otherwise than, those that the emulation makes by its own rules.
///
/// Each key's value stands for the one that the emulation makes, but of `meta` and `fields` each member on its own.
struct NewCaseProfile: Sendable {
    /// Keys of a new contact, other than its id.
    var contact: JSONObject = [:]
    /// Keys of a new case, other than its ids, its status and what follows.
    var record: JSONObject = [:]
    /// Keys of its timeline, other than its id.
    var timeline: JSONObject = [:]
    /// Keys of its participants, by their type, other than ids and type.
    var participants: [String: JSONObject] = [:]

    /// The keys whose values are taken member by member.
    static let mergedKeys = ["meta", "fields"]

    static let contactShape = Contact.shape.optional(without: ["id"])
    static let shape = RecordShape(
        fields: CaseEntry.shape.optional(
            without: ["id", "contactId", "status", "parentId", "participants", "timeline", "messages"]
        ).fields + [.optional("participants", .object), .optional("timeline", .object)]
    )
    static let timelineShape = Timeline.shape.optional(without: ["id"])
    static let participantsShape = RecordShape(fields: Participant.knownTypes.map { .optional($0, .object) })
    static let participantShape = Participant.shape.optional(without: ["id", "type", "userId"])
}

extension RecordShape {
    /// The shape with every key optional, and some not there at all.
    fileprivate func optional(without keys: Set<String>) -> RecordShape {
        RecordShape(fields: fields.filter { !keys.contains($0.key) }.map { .optional($0.key, $0.kind) })
    }
}

extension JSONObject {
    /// The object with what a profile says laid over it.
    /// - Parameter members: What the profile says.
    /// - Returns: The object that comes of it.
    func overlaid(with members: JSONObject) -> JSONObject {
        members.reduce(into: self) { result, member in
            let isMerged = NewCaseProfile.mergedKeys.contains(member.key)
            if isMerged, let inner = member.value.objectValue, let below = result[member.key]?.objectValue {
                result[member.key] = .object(inner.reduce(into: below) { $0[$1.key] = $1.value })
            } else {
                result[member.key] = member.value
            }
        }
    }
}
