/// What messages can come from: the account's numbers, and the magic number that stands for one of them.
struct Senders: Sendable {
    let numbers: NumberStore
    /// The magic numbers, where they are on.
    let magic: MagicNumbers?

    /// How many of the account's numbers are told: it may have thousands.
    private static let mostNumbers = 10

    /// The account's number of this phone number; for the magic one, the first that can send, under the magic number.
    subscript(number: PhoneNumber) -> VoipNumber? {
        if let own = numbers[number] { return own }
        guard magic != nil, MagicNumbers.isSender(number), let first = numbers.sending.first else { return nil }
        var record = first.record
        record["number"] = .string(number.e164)
        return VoipNumber(record)
    }

    /// What is wrong with sending from a number; nil where nothing is.
    func problem(ofSendingFrom number: PhoneNumber) -> APIError.Problem? {
        if let found = self[number], found.canSendSMS { return nil }
        if numbers[number] == nil, let error = magic?.errorOfSending(from: number) {
            return MagicNumbers.problem(of: number, error)
        }
        let reason = numbers[number] == nil ? "is not one of the account's numbers" : "cannot send SMS"
        return APIError.Problem(
            title: .invalidInput,
            details: "The 'From' number \(number) \(reason): \(advice).",
            key: SendSMSRequest.Key.from.rawValue,
            code: .fromCannotSend,
        )
    }

    /// Which numbers to send from, for a person.
    var advice: String {
        let able = numbers.sending.map(\.number.e164)
        guard !able.isEmpty else { return "the account has none that can send SMS" }
        let rest = able.count > Self.mostNumbers ? " or one of \(able.count - Self.mostNumbers) more" : ""
        return "use " + able.prefix(Self.mostNumbers).joined(separator: ", ") + rest
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
