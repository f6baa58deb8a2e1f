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

    /// What a counter must begin below: ids from 2^53 up are not exact in a client that keeps numbers as JavaScript does.
    static let limit = 1 << 52

    static let shape = RecordShape(fields: all.map { .optional($0.key, .id) })

    /// Takes the next id of a counter.
    static func take(_ counter: inout Int) -> Int {
        defer { counter += 1 }
        return counter
    }
}
