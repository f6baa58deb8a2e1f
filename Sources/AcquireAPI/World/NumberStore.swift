/// The account's phone numbers.
struct NumberStore: Sendable {
    private var byNumber: [PhoneNumber: VoipNumber]

    /// Creates a store.
    init(_ numbers: [VoipNumber]) {
        byNumber = Dictionary(numbers.map { ($0.number, $0) }) { first, _ in first }
    }

    /// The account's number of this phone number.
    subscript(number: PhoneNumber) -> VoipNumber? {
        byNumber[number]
    }

    /// All, by id.
    var all: [VoipNumber] {
        byNumber.values.sorted { $0.id < $1.id }
    }

    /// Adds a number.
    mutating func insert(_ number: VoipNumber) {
        byNumber[number.number] = number
    }

    /// Those that can send, by id.
    var sending: [VoipNumber] {
        all.filter(\.canSendSMS)
    }
}
