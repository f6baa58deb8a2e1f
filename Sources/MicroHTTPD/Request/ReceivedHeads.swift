/// The heads that a loop's connections received last, each once: clients take turns with few.
struct ReceivedHeads {
    /// How many are kept; with one more all are forgotten, since most of them were then seen only once.
    static let limit = 2_048
    /// How many bytes a head has at the most that is kept: so all that are take a few megabytes.
    static let largest = 2_048

    private var heads: [Int: ReceivedHead] = [:]

    /// The head with these bytes: the same as before, where it is among those kept.
    /// - Parameters:
    ///   - source: The library's view of it.
    ///   - target: The target as it stood on the request line.
    ///   - read: Reads it where it is not, or no longer.
    /// - Returns: The head.
    mutating func head(
        _ source: HeadInLibrary, target: String, reading read: () -> ReceivedHead
    ) -> ReceivedHead {
        guard source.size <= Self.largest else { return read() }
        let hash = source.hash
        if let kept = heads[hash], kept.isSame(as: source, target: target) { return kept }
        if heads.count == Self.limit { heads.removeAll(keepingCapacity: true) }
        let head = read()
        heads[hash] = head
        return head
    }
}
