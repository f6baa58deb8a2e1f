/// Heads that a loop's connections received, each once: clients take turns with few.
struct ReceivedHeads {
    /// How many there may be.
    static let places = 4_096
    /// How many bytes a head has at the most that is kept, and how many fields: so it takes four kilobytes at the most.
    static let most = (bytes: 1_024, fields: 24)

    /// A head, and the hash of its bytes, so that another is told from it without being looked at.
    private struct Kept {
        let hash: Int
        let head: ReceivedHead
    }

    /// By hash, two places each: the later head, and the one before it, whose place a third takes.
    private var heads: [Kept?] = []

    /// The head with these bytes: the same as before, where it is among those kept.
    /// - Parameters:
    ///   - source: The library's view of it.
    ///   - target: The target as it stood on the request line.
    ///   - read: Reads it where it is not, or no longer.
    /// - Returns: The head.
    mutating func head(
        _ source: HeadInLibrary, target: String, reading read: (String) -> ReceivedHead
    ) -> ReceivedHead {
        guard source.size <= Self.most.bytes, source.fieldCount <= Self.most.fields else { return read(target) }
        if heads.isEmpty { heads = Array(repeating: nil, count: Self.places) }
        let hash = source.hash
        let place = hash & (Self.places - 2)
        for place in place...(place + 1) {
            if let kept = heads[place], kept.hash == hash, kept.head.isSame(as: source, target: target) {
                return kept.head
            }
        }
        let head = read(target)
        heads[place + 1] = heads[place]
        heads[place] = Kept(hash: hash, head: head)
        return head
    }
}
