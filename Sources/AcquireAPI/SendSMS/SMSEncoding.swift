/// How a text goes over the air: its alphabet, and the number of segments it takes (and is paid for).
///
/// A segment carries 1,120 bits; of several, each spends 48 on a header. An empty text takes one segment, although
/// none is ever sent.
package struct SMSEncoding: Sendable, Equatable {
    /// The alphabets there are.
    package enum Alphabet: String, Sendable {
        /// The default alphabet of GSM 03.38 with its extension: 7 bits a character, 14 for one of the extension.
        case gsm7 = "GSM-7"
        /// UTF-16: 16 bits a unit.
        case ucs2 = "UCS-2"
    }

    /// What makes a whole text UCS-2.
    package struct Reason: Sendable, Equatable {
        /// The first character that GSM-7 does not have.
        package let character: Character
        /// Where that stands, in characters from 0.
        package let index: Int
        /// The first scalar of it that GSM-7 does not have: for an `e` with a combining accent, the accent.
        package let scalar: Unicode.Scalar
    }

    /// Why this is UCS-2; `nil` where it is GSM-7.
    package let reason: Reason?

    /// Works out the encoding of a text.
    /// - Parameter text: The text.
    package init(of text: String) {
        reason = Self.firstOutsideGSM7(in: text)
    }

    /// The alphabet.
    package var alphabet: Alphabet { reason == nil ? .gsm7 : .ucs2 }

    /// The number of segments that a text takes.
    static func segments(of text: String) -> Int {
        GSM7.segments(of: text) ?? UCS2.segments(of: text)
    }

    private static func firstOutsideGSM7(in text: String) -> Reason? {
        for (index, character) in text.enumerated() {
            if let scalar = character.unicodeScalars.first(where: { GSM7.septets(of: $0) == 0 }) {
                return Reason(character: character, index: index, scalar: scalar)
            }
        }
        return nil
    }
}
