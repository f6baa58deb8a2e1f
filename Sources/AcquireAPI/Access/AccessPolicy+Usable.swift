extension AccessPolicy {
    /// What an admin token must look like, for a person.
    package static let usableToken =
        "a token has letters, digits and signs of ASCII, and neither a space nor '+', which sets a sandbox off"
    /// What an origin must look like, for a person.
    package static let usableOrigin = "an origin such as https://app.example, without a path, or * for every page"

    /// An origin as browsers write it.
    /// - Parameter text: The origin as a person writes it.
    /// - Returns: The origin; nil for what is none.
    package static func origin(_ text: String) -> String? {
        guard text != "*" else { return text }
        let lowercased = text.lowercased()
        let separator = lowercased.firstRange(of: "://")
        guard let scheme = separator, scheme.lowerBound > lowercased.startIndex else { return nil }
        let authority = lowercased[scheme.upperBound...]
        let isPlain = lowercased.utf8.allSatisfy { 0x21...0x7e ~= $0 && $0 != UInt8(ascii: ",") }
        guard isPlain, !authority.isEmpty, !authority.contains(where: { "/?#@*".contains($0) }) else { return nil }
        return lowercased
    }
}
