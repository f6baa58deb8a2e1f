extension Span<UInt8> {
    /// Whether this is a text of ASCII, in capital or small letters.
    /// - Parameter text: The text in small letters.
    /// - Returns: Whether it is.
    func isASCII(_ text: String) -> Bool {
        let small = text.utf8Span.span
        guard count == small.count else { return false }
        for index in indices {
            let (own, expected) = (self[index], small[index])
            guard own == expected || (97...122 ~= expected && own == expected - 32) else { return false }
        }
        return true
    }

    /// Where a byte stands first; nil where it does not.
    func firstIndex(of byte: UInt8) -> Int? {
        for index in indices where self[index] == byte { return index }
        return nil
    }
}
