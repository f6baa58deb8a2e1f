/// UTF-16 as SMS carries it.
enum UCS2 {
    /// The number of segments a text takes.
    ///
    /// A grapheme stands in one segment as a whole. One that is longer than a segment is split between its scalars,
    /// and so is CR LF, which Swift takes for one character.
    static func segments(of text: String) -> Int {
        var segments = SMSSegments(single: 70, each: 67)
        for character in text {
            let units = character.utf16.count
            if units <= segments.each, character != "\r\n" {
                segments.append(units)
            } else {
                for scalar in character.unicodeScalars { segments.append(UTF16.width(scalar)) }
            }
        }
        return segments.count
    }
}
