/// What messages can come from: the account's numbers, and the magic number that stands for one of them.
struct Senders: Sendable {
    let numbers: NumberStore
    /// The magic numbers, where they are on.
    let magic: MagicNumbers?

    /// The account's number of this phone number; for the magic one, the first that can send, under the magic number.
    subscript(number: PhoneNumber) -> VoipNumber? {
        if let own = numbers[number] { return own }
        guard magic != nil, number.e164 == MagicNumbers.sender, let first = numbers.sending.first else { return nil }
        var record = first.record
        record["number"] = .string(number.e164)
        return VoipNumber(record)
    }
}

extension Sandbox {
    /// What messages can come from, as it is now.
    var senders: Senders {
        read { $0.senders }
    }
}

extension Sandbox.State {
    /// What messages can come from.
    var senders: Senders {
        Senders(numbers: numbers, magic: settings.magicNumbers)
    }
}
