/// An error of Twilio's that a send can end in (see Twilio's error dictionary).
enum TwilioError: Int, Sendable, CaseIterable {
    case invalidTo = 21211
    case invalidFrom = 21212
    case sameToAndFrom = 21266
    case regionNotEnabled = 21408
    case noBody = 21602
    case noFrom = 21603
    case noTo = 21604
    case fromCannotSend = 21606
    case optedOut = 21610
    case queueIsFull = 21611
    case toCannotBeReached = 21612
    case toIsNotMobile = 21614
    case bodyTooLong = 21617

    /// The key of the body that it lies in.
    var key: SendSMSRequest.Key {
        switch self {
        case .invalidFrom, .noFrom, .fromCannotSend, .queueIsFull: .from
        case .noBody, .bodyTooLong: .body
        case .invalidTo, .sameToAndFrom, .regionNotEnabled, .noTo, .optedOut, .toCannotBeReached, .toIsNotMobile: .to
        }
    }

    /// What Twilio says.
    /// - Parameter number: The number in question.
    /// - Returns: A sentence.
    func words(_ number: PhoneNumber) -> String {
        switch self {
        case .invalidTo: "The 'To' number \(number) is not a valid phone number."
        case .invalidFrom:
            "The 'From' number \(number) is not a valid phone number, shortcode, or alphanumeric sender ID."
        case .sameToAndFrom: "'To' and 'From' number cannot be the same: \(number)."
        case .regionNotEnabled:
            "Permission to send an SMS has not been enabled for the region indicated by the 'To' number: \(number)."
        case .noBody: "Message body is required."
        case .noFrom: "A 'From' phone number is required."
        case .noTo: "A 'To' phone number is required."
        case .fromCannotSend:
            "The 'From' phone number \(number) is not a valid, SMS-capable inbound phone number or short code for "
                + "your account."
        case .optedOut: "Attempt to send to unsubscribed recipient \(number)."
        case .queueIsFull: "The 'From' number \(number) has exceeded the maximum number of queued messages."
        case .toCannotBeReached:
            "The 'To' phone number \(number) is not currently reachable using the 'From' phone number via SMS."
        case .toIsNotMobile: "The 'To' number \(number) is not a mobile number."
        case .bodyTooLong: "The concatenated message body exceeds the 1600 character limit."
        }
    }
}
