/// Twilio's magic numbers: what they do with its test credentials at send time, and ours that do something later.
struct MagicNumbers: Sendable {
    /// What Twilio's begin with; four digits follow.
    private static let twilios = PhoneNumber(normalizing: "+15005550000")?.beginning
    /// What ours begin with, that do something later; four digits follow.
    private static let ours = PhoneNumber(normalizing: "+15005530000")?.beginning

    /// Whether a number can send whatever the account has.
    static func isSender(_ number: PhoneNumber) -> Bool {
        number.beginning == twilios && number.lastFourDigits == 6
    }

    /// The error that a send to a number ends in.
    func errorOfSending(to number: PhoneNumber) -> TwilioError? {
        guard number.beginning == Self.twilios else { return nil }
        return switch number.lastFourDigits {
        case 1: .invalidTo
        case 2: .toCannotBeReached
        case 3: .regionNotEnabled
        case 4: .optedOut
        case 9: .toIsNotMobile
        default: nil
        }
    }

    /// The error that a send from a number ends in.
    func errorOfSending(from number: PhoneNumber) -> TwilioError? {
        guard number.beginning == Self.twilios else { return nil }
        return switch number.lastFourDigits {
        case 1: .invalidFrom
        case 7: .fromCannotSend
        case 8: .queueIsFull
        default: nil
        }
    }

    /// What is wrong with a magic number.
    static func problem(of number: PhoneNumber, _ error: TwilioError) -> APIError.Problem {
        let details = "\(error.words(number)) That is what this magic number of Twilio's is for."
        return .init(title: .invalidInput, details: details, key: error.key.rawValue, code: error)
    }

    /// How a message to a number fares: `+1500553` and four digits ends as the error 3xxxx that these spell, and with 0000
    /// it stays queued.
    func outcome(ofSendingTo number: PhoneNumber) -> FaultOutcome? {
        guard number.beginning == Self.ours, let code = number.lastFourDigits else { return nil }
        return code == 0 ? .stuck : .undelivered(errorCode: 30_000 + code, after: FaultOutcome.usualDelay)
    }
}
