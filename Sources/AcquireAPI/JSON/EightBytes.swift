/// Eight bytes of a text in one number, looked at all at once.
enum EightBytes {
    /// Whether JSON does not have a byte in a string as it is: a quote, a backslash or a control character.
    @inline(__always)
    static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    /// Which of them JSON does not have in a string as they are: quotes, backslashes and control characters.
    /// - Parameter word: The bytes.
    /// - Returns: The high bit of each such byte. Up to the first, counted from the lowest, it tells the truth; behind one it
    ///   may tell of a byte that is none.
    @inline(__always)
    static func withSpecials(in word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quotes = word ^ (0x22 &* ones)
        let backslashes = word ^ (0x5c &* ones)
        // A byte below the one that is taken from it borrows, which sets its high bit.
        let found =
            (quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes | (word &- (0x20 &* ones)) & ~word
        return found & (0x80 &* ones)
    }

    /// Whether all are digits of ASCII.
    /// - Parameter word: The bytes.
    /// - Returns: Whether they are.
    @inline(__always)
    static func areDigits(_ word: UInt64) -> Bool {
        let halves: UInt64 = 0xf0f0_f0f0_f0f0_f0f0
        let zeros: UInt64 = 0x3030_3030_3030_3030
        // What is beyond 9 is beyond 0x3f with 6 more.
        return word & halves == zeros && (word &+ 0x0606_0606_0606_0606) & halves == zeros
    }
}
