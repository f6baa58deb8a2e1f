/// A part that a captured answer must have to make a fixture of.
struct RequiredPart {
    private let pointer: JSONPointer
    private let kind: RecordShape.Kind

    /// Containers first, so that one that is missing is told once and not for each of its members.
    private static let all: [RequiredPart] = [
        ("/data", .object), ("/data/cas", .object), ("/data/cas/dateUpdated", .optionalDate),
        ("/data/cas/users", .array), ("/data/cas/timeline", .object), ("/data/cas/timeline/id", .id),
        ("/data/cas/timeline/dateUpdated", .optionalDate), ("/data/timeline", .object),
        ("/data/timeline/case", .object),
        ("/data/timeline/case/users", .array), ("/data/timeline/case/channels", .texts),
        ("/data/timeline/case/msgUnread", .count), ("/data/data", .object), ("/data/data/id", .id),
        ("/data/data/caseMessageId", .id), ("/data/data/from", .text), ("/data/data/to", .text),
        ("/data/data/voip_account_id", .id), ("/data/data/dateCreated", .date), ("/data/data/meta", .object),
        ("/data/data/meta/accountSid", .text), ("/data/data/sender", .object), ("/data/data/sender/id", .id),
        ("/data/data/sender/name", .string), ("/data/data/cas", .object), ("/data/data/cas/id", .id),
        ("/data/data/cas/contactId", .id), ("/data/data/cas/status", .text), ("/data/data/cas/parentId", .optionalID),
    ].map(RequiredPart.init)

    /// What an answer lacks, a line for each part.
    /// - Parameter answer: The answer.
    /// - Returns: The lines; empty where it has all.
    static func faults(in answer: JSONValue) -> [String] {
        var lacking: [JSONPointer] = []
        return all.compactMap { part in
            guard !lacking.contains(where: { part.pointer.tokens.starts(with: $0.tokens) }) else { return nil }
            let value = answer[at: part.pointer]
            if let value, part.kind.takes(value) { return nil }
            lacking.append(part.pointer)
            let found = value.map { RawJSON($0).text.shortened } ?? "nothing"
            return "\(part.pointer): expected \(part.kind.words), found \(found)"
        }
    }
}
