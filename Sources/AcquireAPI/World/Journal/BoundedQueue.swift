/// A queue with a limit: each element has a position that stays its own, and what no longer fits goes at the front.
struct BoundedQueue<Element: Sendable>: Sendable {
    /// How many elements it holds at the most.
    let limit: Int
    /// The positions of the elements that are there; the first of all was 0, unless the queue began later.
    private(set) var positions = 0..<0

    /// A ring, so that taking from the front moves nothing.
    ///
    /// It has no more places than the limit: where the queue is full an element gets the place of the one that goes for it, so
    /// that one place is looked at rather than two.
    private var ring: [Element?] = []
    /// The place of the first element.
    private var start = 0

    /// Creates an empty queue.
    /// - Parameters:
    ///   - limit: How many elements it holds at the most.
    ///   - start: The position of the first element to come.
    init(limit: Int = .max, startingAt start: Int = 0) {
        self.limit = limit
        positions = start..<start
    }

    var count: Int { positions.count }
    var isEmpty: Bool { positions.isEmpty }

    /// The element with this position; nil where it has gone or is still to come.
    subscript(position: Int) -> Element? {
        positions.contains(position) ? ring[place(of: position)] : nil
    }

    /// A property of the first element, which is not counted as being used for that.
    @inline(__always)
    func propertyOfFirst<Property>(_ property: (Element) -> Property) -> Property? {
        isEmpty ? nil : ring[start].map(property)
    }

    /// The position of the first element that has a property which all behind it have too.
    /// - Parameter property: The property.
    /// - Returns: The position; that of the element to come where none has it.
    func firstPosition(where property: (Element) -> Bool) -> Int {
        var range = positions
        while let middle = range.isEmpty ? nil : (range.lowerBound + range.upperBound) / 2 {
            if let element = self[middle], !property(element) {
                range = (middle + 1)..<range.upperBound
            } else {
                range = range.lowerBound..<middle
            }
        }
        return range.lowerBound
    }

    /// Adds an element behind the last.
    /// - Parameter element: The element.
    /// - Returns: The element that had to go for it.
    @discardableResult
    mutating func append(_ element: Element) -> Element? {
        guard limit > 0 else {
            positions = (positions.upperBound + 1)..<(positions.upperBound + 1)
            return element
        }
        let evicted = count == limit ? removeFirst() : nil
        if count == ring.count { grow() }
        ring[place(of: positions.upperBound)] = element
        positions = positions.lowerBound..<(positions.upperBound + 1)
        return evicted
    }

    /// Takes the first element away.
    /// - Returns: The element; nil where there is none.
    @discardableResult
    mutating func removeFirst() -> Element? {
        guard !isEmpty else { return nil }
        let first = ring[start].take()
        positions = (positions.lowerBound + 1)..<positions.upperBound
        start = start + 1 == ring.count ? 0 : start + 1
        return first
    }

    /// Takes every element away; those to come have the positions behind theirs.
    mutating func removeAll() {
        ring = []
        start = 0
        positions = positions.upperBound..<positions.upperBound
    }

    @inline(__always)
    private func place(of position: Int) -> Int {
        let place = start + (position - positions.lowerBound)
        return place < ring.count ? place : place - ring.count
    }

    /// Doubles the room, up to the limit; positions keep their elements.
    private mutating func grow() {
        var grown = [Element?](repeating: nil, count: Swift.min(Swift.max(2, 2 * ring.count), limit))
        for (index, position) in positions.enumerated() { grown[index] = ring[place(of: position)] }
        ring = grown
        start = 0
    }
}

extension BoundedQueue: Sequence {
    /// The elements from the first to the last.
    func makeIterator() -> some IteratorProtocol<Element> {
        positions.lazy.compactMap { self[$0] }.makeIterator()
    }
}
