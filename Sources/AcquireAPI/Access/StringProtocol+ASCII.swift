extension StringProtocol {
    /// Whether this is a text of ASCII, in capital or small letters.
    /// - Parameter text: The text in small letters.
    /// - Returns: Whether it is.
    func isASCII(_ text: String) -> Bool {
        utf8.count == text.utf8.count
            && zip(utf8, text.utf8).allSatisfy { own, small in
                own == small || (97...122 ~= small && own == small - 32)
            }
    }
}
