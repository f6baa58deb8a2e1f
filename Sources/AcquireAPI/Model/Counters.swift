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

    /// The counters by the keys that a fixture names them by.
    static let all: [(key: String, path: any (WritableKeyPath<Counters, Int> & Sendable))] = [
        ("sms", \.sms),
        ("caseMessage", \.caseMessage),
        ("case", \.case),
        ("contact", \.contact),
        ("participant", \.participant),
        ("timeline", \.timeline),
    ]

    /// The highest id that a counter may begin with: it leaves as many below 2^53, where JavaScript's integers end.
    static let highestBeginning = 1 << 52

    static let shape = RecordShape(fields: all.map { .optional($0.key, .id) })

    /// Takes the next id of a counter.
    static func take(_ counter: inout Int) -> Int {
        defer { counter += 1 }
        return counter
    }
}
