/// The default alphabet of GSM 03.38 and its extension.
enum GSM7 {
    /// The number of segments a text takes; `nil` where it has a character that is not in the alphabet.
    static func segments(of text: String) -> Int? {
        var segments = SMSSegments(single: 160, each: 153)
        for scalar in text.unicodeScalars {
            let septets = septets(of: scalar)
            if septets == 0 { return nil }
            // An escape and the character behind it are never split.
            segments.append(septets)
        }
        return segments.count
    }

    /// The septets of a character: 1, or 2 for one of the extension; 0 where the alphabet has no such character.
    ///
    /// The escape character itself is none: alone it means nothing. Of the letters with a cedilla only `Ç` is there.
    @inline(__always)
    static func septets(of scalar: Unicode.Scalar) -> Int {
        switch scalar {
        case "a"..."z", " "..."Z", "_", "\n", "\r": 1
        case "["..."^", "{"..."~", "\u{C}": 2
        default: scalar.isASCII ? 0 : septetsBeyondASCII(of: scalar)
        }
    }

    private static func septetsBeyondASCII(of scalar: Unicode.Scalar) -> Int {
        switch scalar {
        case "¡", "£", "¤", "¥", "§", "¿": 1
        case "Ä", "Å", "Æ", "Ç", "É", "Ñ", "Ö", "Ø", "Ü", "ß": 1
        case "à", "ä", "å", "æ", "è", "é", "ì", "ñ", "ò", "ö", "ø", "ù", "ü": 1
        case "Γ", "Δ", "Θ", "Λ", "Ξ", "Π", "Σ", "Φ", "Ψ", "Ω": 1
        case "€": 2
        default: 0
        }
    }
}
