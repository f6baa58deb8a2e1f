/// The id that each kind of record gets next.
struct Counters: Sendable, Hashable {
    /// SMS records count on their own (documented).
    var sms = 1
    /// Messages of cases on every channel (documented).
    var caseMessage = 1
    var `case` = 1
    var contact = 1
    var participant = 1
    var timeline = 1

    /// What is counted, by the key that a fixture names it by.
    enum Kind: String, CaseIterable {
        case sms, caseMessage, `case`, contact, participant, timeline
    }

    /// The counter of a kind.
    subscript(kind: Kind) -> Int {
        get {
            switch kind {
            case .sms: sms
            case .caseMessage: caseMessage
            case .case: self.case
            case .contact: contact
            case .participant: participant
            case .timeline: timeline
            }
        }
        set {
            switch kind {
            case .sms: sms = newValue
            case .caseMessage: caseMessage = newValue
            case .case: self.case = newValue
            case .contact: contact = newValue
            case .participant: participant = newValue
            case .timeline: timeline = newValue
            }
        }
    }

    /// What a counter must begin below: ids from 2^53 up are not exact in a client that keeps numbers as JavaScript does.
    static let limit = 1 << 52

    static let shape = RecordShape(fields: Kind.allCases.map { .optional($0.rawValue, .id) })

    /// Takes the next id of a counter.
    static func take(_ counter: inout Int) -> Int {
        defer { counter += 1 }
        return counter
    }
}
