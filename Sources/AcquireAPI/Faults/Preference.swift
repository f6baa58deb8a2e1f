import HTTPTypes

/// What a request asks to befall it, in a header field `Prefer` (RFC 7240): `Prefer: code=503, delay=250ms`.
struct Preference: Sendable {
    /// What is to befall it; nil where it asks for nothing that is known here.
    private(set) var effect: FaultEffect?
    /// What is wrong with it.
    private(set) var problems: [APIError.Problem] = []

    /// What an effect that was asked for is called.
    static let name = "Prefer"
    /// The header field that tells what was done.
    static let appliedField = HTTPField.Name("Preference-Applied")

    private static let field = HTTPField.Name(name)
    private var applied: [String] = []

    /// Reads the preferences of a request; those that are unknown are ignored.
    init(_ headerFields: HTTPFields) {
        guard let field = Self.field else { return }
        let given = headerFields[values: field]
        guard !given.isEmpty else { return }
        let preferences = Self.preferences(given.joined(separator: ","))
        let code = value("code", of: preferences, takes: "200, or a number from 300 to 599 other than 304") { text in
            let code = text.utf8.count == 3 ? Int(text) : nil
            return code.flatMap { $0 == 200 || FaultAnswer.isStatus($0) ? $0 : nil }
        }
        let delay = value("delay", of: preferences, takes: Milliseconds.takes + ", of 5m at the most") { text in
            Milliseconds.of(text).flatMap { $0 <= LatencyDistribution.longest ? $0 : nil }
        }
        let isAccepted = value("accepted", of: preferences, takes: "true or false") { text in
            ["true": true, "false": false][text]
        }
        let isRefused = code.map { $0 != 200 } ?? false
        if isAccepted == false, !isRefused, problems.isEmpty {
            refuse("'Prefer: accepted=false' needs what the client is told: add a code, such as code=503.")
        }
        guard problems.isEmpty, !applied.isEmpty else { return }
        var error: APIError?
        if isRefused, let code {
            error = APIError(.of(status: code), "The request's Prefer asks for \(code).", status: .init(code: code))
        }
        effect = FaultEffect(
            name: Self.name,
            isAccepted: isAccepted ?? !isRefused,
            delay: delay ?? 0,
            answer: error.map(FaultEffect.Answer.error),
            applied: applied.joined(separator: ", "),
        )
    }

    private mutating func value<Value>(
        _ name: String, of preferences: [(name: String, value: String)], takes: String, _ parse: (String) -> Value?
    ) -> Value? {
        // The first counts where one is given twice (RFC 7240, 2).
        guard let given = preferences.first(where: { $0.name == name })?.value else { return nil }
        guard let value = parse(given) else {
            refuse("'Prefer: \(name)' takes \(takes), not '\(given.shortened)'.")
            return nil
        }
        applied.append("\(name)=\(given)")
        return value
    }

    private mutating func refuse(_ details: String) {
        problems.append(.init(title: .invalidInput, details: details, headerField: Self.name))
    }

    /// The preferences of a field's value, names in small letters, quotes undone, parameters dropped.
    private static func preferences(_ text: String) -> [(name: String, value: String)] {
        split(text, at: ",").map { preference in
            let parts = split(split(preference, at: ";").first ?? "", at: "=")
            let value = trimmed(parts.dropFirst().joined(separator: "="))
            return (trimmed(parts.first ?? "").lowercased(), unquoted(value))
        }
    }

    /// The parts of a text between separators that do not stand in quotes.
    private static func split(_ text: String, at separator: Character) -> [String] {
        var parts = [""]
        var (isQuoted, isEscaped) = (false, false)
        for character in text {
            if character == separator, !isQuoted {
                parts.append("")
                continue
            }
            if character == "\"", !isEscaped { isQuoted.toggle() }
            isEscaped = character == "\\" && isQuoted && !isEscaped
            parts[parts.count - 1].append(character)
        }
        return parts
    }

    private static func trimmed(_ text: String) -> String {
        let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        return String(text.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
    }

    private static func unquoted(_ text: String) -> String {
        guard text.count >= 2, text.first == "\"", text.last == "\"" else { return text }
        return String(text.dropFirst().dropLast().replacing("\\", with: ""))
    }
}

extension APIError.Title {
    /// The type of error that a status goes with in Acquire's documentation; of others, whose mistake it was.
    static func of(status: Int) -> APIError.Title {
        switch status {
        case 401: .unauthorized
        case 403: .unauthorizedAccess
        case 404: .recordNotFound
        case ..<500: .invalidInput
        default: .serverError
        }
    }
}
