import HTTPMessage

/// A key that is probably the next in a text, as it stands there in its quotes: up to 14 characters of ASCII.
///
/// Sixteen bytes of the text are compared at once.
struct QuotedKey {
    private let words: (UInt64, UInt64)
    private let masks: (UInt64, UInt64)
    /// How many bytes it has, with its quotes.
    let count: Int

    /// Creates a key.
    /// - Parameter key: The key, without its quotes: what is behind 14 bytes is cut.
    init(_ key: String) {
        let quote = UInt8(ascii: "\"")
        var bytes = [quote]
        bytes += key.utf8.prefix(14)
        bytes.append(quote)
        count = bytes.count
        let mask = [UInt8](repeating: 0xff, count: count) + [UInt8](repeating: 0, count: 16 - count)
        bytes += [UInt8](repeating: 0, count: 16 - count)
        words = (bytes.span.word(at: 0), bytes.span.word(at: 8))
        masks = (mask.span.word(at: 0), mask.span.word(at: 8))
    }

    /// Whether it stands at a place of a text; also not where the text ends so soon that sixteen bytes do not fit.
    @inline(__always)
    func stands(in text: Span<UInt8>, at offset: Int) -> Bool {
        guard offset <= text.count - 16 else { return false }
        return (text.word(at: offset) ^ words.0) & masks.0 | (text.word(at: offset + 8) ^ words.1) & masks.1 == 0
    }
}
