/// The name of one isolated world: 1 to 63 of `a` to `z`, `0` to `9` and `-`.
public struct SandboxName: Sendable, Hashable, CustomStringConvertible {
    /// The name.
    public let description: String

    /// The sandbox of requests that name none.
    public static let `default` = SandboxName(unchecked: "default")

    /// Creates a name.
    /// - Parameter text: The text, which must be a name as described.
    public init?(_ text: some StringProtocol) {
        let isName = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
            default: false
            }
        }
        guard isName, 1...63 ~= text.utf8.count else { return nil }
        self.init(unchecked: String(text))
    }

    private init(unchecked text: String) {
        description = text
    }
}
