/// The account's phone numbers.
struct NumberStore: Sendable {
    private let byNumber: [PhoneNumber: VoipNumber]

    /// Creates a store.
    init(_ numbers: [VoipNumber]) {
        byNumber = Dictionary(numbers.map { ($0.number, $0) }) { first, _ in first }
    }

    /// The account's number of this phone number.
    subscript(number: PhoneNumber) -> VoipNumber? {
        byNumber[number]
    }

    /// Those that can send, by id.
    var sending: [VoipNumber] {
        byNumber.values.filter(\.canSendSMS).sorted { $0.id < $1.id }
    }
}
