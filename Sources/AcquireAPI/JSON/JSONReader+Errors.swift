/// The words for what is wrong. None of this is on the way of a text that is right.
extension JSONReader {
    func error(_ kind: JSONError.Kind, _ message: String) -> JSONError {
        error(kind, at: offset, message)
    }

    func error(_ kind: JSONError.Kind, at place: Int, _ message: String) -> JSONError {
        JSONError(kind, at: place, in: bytes, message)
    }

    /// Something else stands here than what may.
    func expected(_ what: String) -> JSONError {
        guard offset < bytes.count else {
            return error(.unexpectedEnd, "expected \(what), found the end of the text")
        }
        do throws(JSONError) { try refuseInvalidUTF8(at: offset) } catch { return error }
        return error(.unexpectedCharacter, "expected \(what), found \(found(at: offset))")
    }

    /// No value begins here, where one is due.
    func noValue() -> JSONError {
        guard offset < bytes.count else {
            guard depth == 0 else { return expected("a value") }
            let nothing = bytes.isEmpty ? "an empty text" : "nothing but white space"
            return error(.empty, "expected a value, found \(nothing)")
        }
        if offset == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return error(.byteOrderMark, "the text begins with a byte order mark (U+FEFF); JSON is sent without one")
        }
        let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
        switch bytes[offset] {
        case UInt8(ascii: "+") where Self.isDigit(next):
            return error(.malformedNumber, "a number must not have '+' in front")
        case UInt8(ascii: ".") where Self.isDigit(next):
            return error(.malformedNumber, "a number must have a digit in front of its decimal point")
        default:
            return expected("a value")
        }
    }

    /// A comma announces something, and nothing follows.
    func noneBehindComma(_ what: String, closing: Unicode.Scalar) -> JSONError {
        let missing = "\(what) behind the comma"
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: closing) else { return expected(missing) }
        return error(.unexpectedCharacter, "expected \(missing), found '\(closing)': JSON has no trailing commas")
    }

    func trailingText() -> JSONError {
        do throws(JSONError) { try refuseInvalidUTF8(at: offset) } catch { return error }
        return error(.trailingText, "expected nothing behind the value, found \(found(at: offset))")
    }

    func unterminatedString(from quote: Int) -> JSONError {
        let start = error(.unexpectedEnd, at: quote, "")
        return error(
            .unexpectedEnd, at: bytes.count,
            "the string that begins at line \(start.line), column \(start.column) has no closing quote"
        )
    }

    func controlCharacter() -> JSONError {
        let byte = bytes[offset]
        let escape =
            switch byte {
            case 0x08: "\\b"
            case 0x09: "\\t"
            case 0x0A: "\\n"
            case 0x0C: "\\f"
            case 0x0D: "\\r"
            default: "\\u00" + Self.hexadecimal(UInt32(byte), digits: 2)
            }
        let hint = byte == 0x0A || byte == 0x0D ? ", or a closing quote is missing" : ""
        return error(.controlCharacter, "\(found(at: offset)) must be written as \(escape) in a string\(hint)")
    }

    func malformedEscape(at start: Int) -> JSONError {
        do throws(JSONError) { try refuseInvalidUTF8(at: start + 1) } catch { return error }
        if bytes[start + 1] == UInt8(ascii: "u") {
            return error(.malformedEscape, at: start, "expected four hexadecimal digits behind \\u")
        }
        return error(
            .malformedEscape, at: start,
            #"JSON has no escape of \#(found(at: start + 1)); it has \" \\ \/ \b \f \n \r \t and \u with four hexadecimal digits"#
        )
    }

    func unpairedSurrogate(_ unit: UInt16, at start: Int) -> JSONError {
        let other = UTF16.isLeadSurrogate(unit) ? "no low one follows it" : "no high one stands in front of it"
        return error(
            .unpairedSurrogate, at: start,
            "the escape \\u\(Self.hexadecimal(UInt32(unit), digits: 4)) is half of a surrogate pair, and \(other)"
        )
    }
}

extension JSONReader {
    func invalidUTF8(at place: Int) -> JSONError {
        let byte = "0x" + Self.hexadecimal(UInt32(bytes[place]), digits: 2)
        let hint =
            place == 0 && (bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]))
            ? "; the text looks like UTF-16" : ""
        return error(.invalidUTF8, at: place, "the text is not UTF-8: the byte \(byte) cannot stand here\(hint)")
    }

    /// Throws where the bytes at a place do not begin a character.
    func refuseInvalidUTF8(at place: Int) throws(JSONError) {
        if scalar(at: place) == nil { throw invalidUTF8(at: place) }
    }

    /// What stands at a place, for the end of a message: a word as a whole, otherwise one character.
    func found(at place: Int) -> String {
        let word = String(decoding: bytes[place...].prefix(20).prefix(while: Self.isPartOfWord), as: UTF8.self)
        if word.utf8.count > 1, word.utf8.first.map(Self.isDigit) == false { return "'\(word)'" }
        guard let scalar = scalar(at: place) else { return "bytes that are not UTF-8" }
        return switch scalar {
        case "'": "a single quote: JSON takes double quotes"
        case "/", "#": "'\(scalar)': JSON has no comments"
        case "\n": "a line feed (U+000A)"
        case "\r": "a carriage return (U+000D)"
        case "\t": "a tab (U+0009)"
        case "!"..."~": "'\(scalar)'"
        default: Self.description(of: scalar)
        }
    }

    private static func description(of scalar: Unicode.Scalar) -> String {
        let code = "U+" + hexadecimal(scalar.value, digits: 4)
        return switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .nonspacingMark, .enclosingMark,
            .spacingMark, .unassigned, .privateUse, .surrogate:
            scalar.properties.name.map { "\($0) (\(code))" } ?? "the control character \(code)"
        default: "'\(scalar)' (\(code))"
        }
    }

    /// The character that begins at a place; `nil` where the bytes there are none.
    private func scalar(at place: Int) -> Unicode.Scalar? {
        let part = String(decoding: bytes[place...].prefix(4), as: UTF8.self)
        guard let scalar = part.unicodeScalars.first else { return nil }
        // The decoder puts U+FFFD in place of what is wrong; the text may also hold one.
        return scalar == "\u{FFFD}" && !bytes[place...].starts(with: "\u{FFFD}".utf8) ? nil : scalar
    }

    private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
        let text = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
}
