/// Twilio's magic numbers: what they do with its test credentials at send time, and ours that do something later.
struct MagicNumbers: Sendable {
    /// The number that can send whatever the account has.
    static let sender = "+15005550006"
    /// What the numbers begin with that do something later; four digits follow.
    static let later = "+1500553"

    private static let errorsTo: [String: TwilioError] = [
        "+15005550001": .invalidTo,
        "+15005550002": .toCannotBeReached,
        "+15005550003": .regionNotEnabled,
        "+15005550004": .optedOut,
        "+15005550009": .toIsNotMobile,
    ]

    private static let errorsFrom: [String: TwilioError] = [
        "+15005550001": .invalidFrom,
        "+15005550007": .fromCannotSend,
        "+15005550008": .queueIsFull,
    ]

    /// The error that a send to a number ends in.
    func errorOfSending(to number: PhoneNumber) -> TwilioError? {
        Self.errorsTo[number.e164]
    }

    /// The error that a send from a number ends in.
    func errorOfSending(from number: PhoneNumber) -> TwilioError? {
        Self.errorsFrom[number.e164]
    }

    /// How a message to a number fares: it ends as the error 3xxxx that the last four digits spell, and with 0000 it
    /// stays queued.
    func outcome(ofSendingTo number: PhoneNumber) -> FaultOutcome? {
        guard number.e164.hasPrefix(Self.later), number.e164.utf8.count == Self.later.utf8.count + 4,
            let digits = Int(number.e164.dropFirst(Self.later.utf8.count))
        else { return nil }
        return digits == 0 ? .stuck : .undelivered(errorCode: 30_000 + digits, after: FaultOutcome.usualDelay)
    }
}
