/// The ids by which a body names records.
struct NamedRecords: Sendable {
    var caseID: Int?
    var threadID: Int?
    var timelineID: Int?
    var contactID: Int?

    /// The greatest id: every JSON reader keeps integers up to here, JavaScript's too.
    static let greatestID = (1 << 53) - 1
}
