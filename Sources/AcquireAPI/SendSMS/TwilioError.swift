/// An error of Twilio's that a send can end in (see Twilio's error dictionary).
enum TwilioError: Int, Sendable {
    case invalidTo = 21211
    case invalidFrom = 21212
    case sameToAndFrom = 21266
    case noBody = 21602
    case noFrom = 21603
    case noTo = 21604
    case fromCannotSend = 21606
    case bodyTooLong = 21617
}
