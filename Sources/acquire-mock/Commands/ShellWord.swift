/// A text as one word of a shell's command line.
struct ShellWord: CustomStringConvertible {
    /// The word, in quotes where it needs them.
    let description: String

    init(_ text: String) {
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: "._-/+:@%,".utf8.contains(byte)
            }
        }
        description =
            isPlain && !text.isEmpty
            ? text
            : "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
    }
}
