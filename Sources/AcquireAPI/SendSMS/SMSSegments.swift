/// Counts segments while a message is laid into them piece by piece, both as if one were enough and as if not.
struct SMSSegments {
    /// What a segment holds that is alone.
    let single: Int
    /// What each of several holds.
    let each: Int
    private var total = 0
    private var filled = 1
    private var used = 0

    init(single: Int, each: Int) {
        self.single = single
        self.each = each
    }

    /// The number of segments so far.
    var count: Int { total <= single ? 1 : filled }

    /// Lays down a piece that stands in one segment as a whole.
    /// - Parameter width: Its septets or units, not more than a segment holds.
    @inline(__always)
    mutating func append(_ width: Int) {
        total += width
        used += width
        if used > each {
            filled += 1
            used = width
        }
    }
}
