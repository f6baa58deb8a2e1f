/// Text in a log line for people, so written that it can neither break the line nor pass for another field.
enum LogText {
    /// A value behind `key=`: in quotes where it is empty or could be mistaken.
    /// - Parameter text: The value.
    /// - Returns: The value as it is shown.
    static func value(_ text: String) -> String {
        let isPlain = !text.isEmpty && text.unicodeScalars.allSatisfy { isShown($0) && !needsQuotes($0) }
        guard !isPlain else { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { quoted.unicodeScalars.append("\\") }
            append(scalar, to: &quoted)
        }
        return quoted + "\""
    }

    /// A message: what would break the line or cannot be seen is escaped.
    /// - Parameter text: The message.
    /// - Returns: The message as it is shown.
    static func escaped(_ text: String) -> String {
        guard !text.unicodeScalars.allSatisfy(isShown) else { return text }
        var escaped = ""
        for scalar in text.unicodeScalars { append(scalar, to: &escaped) }
        return escaped
    }

    private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
        switch scalar {
        case "\n": text += "\\n"
        case "\r": text += "\\r"
        case "\t": text += "\\t"
        case _ where isShown(scalar): text.unicodeScalars.append(scalar)
        default: text += "\\u{\(String(scalar.value, radix: 16))}"
        }
    }

    private static func needsQuotes(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", "\"", "\\", "=": true
        default: !scalar.isASCII && scalar.properties.isWhitespace
        }
    }

    /// Whether a scalar can be seen and stays in its place: controls, line ends and marks of direction do not.
    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        guard !(" "..."~" ~= scalar) else { return true }
        return switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: false
        default: true
        }
    }
}
