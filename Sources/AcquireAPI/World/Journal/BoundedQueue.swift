/// A queue with a limit: each element has a position that stays its own, and what no longer fits goes at the front.
struct BoundedQueue<Element: Sendable>: Sendable {
    /// How many elements it holds at the most.
    let limit: Int
    /// The positions of the elements that are there; the first of all was 0, unless the queue began later.
    private(set) var positions = 0..<0

    /// A ring, so that taking from the front moves nothing; the number of its places is a power of two.
    private var ring: [Element?] = []

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
    var first: Element? { self[positions.lowerBound] }
    var last: Element? { self[positions.upperBound - 1] }

    /// The element with this position; nil where it has gone or is still to come.
    subscript(position: Int) -> Element? {
        positions.contains(position) ? ring[place(of: position)] : nil
    }

    /// A property of the first element, which is not counted as being used for that.
    @inline(__always)
    func first<Property>(_ property: (Element) -> Property) -> Property? {
        isEmpty ? nil : ring[place(of: positions.lowerBound)].map(property)
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
        let place = place(of: positions.lowerBound)
        positions = (positions.lowerBound + 1)..<positions.upperBound
        return ring[place].take()
    }

    /// Takes every element away; those to come have the positions behind theirs.
    mutating func removeAll() {
        ring = []
        positions = positions.upperBound..<positions.upperBound
    }

    @inline(__always)
    private func place(of position: Int) -> Int {
        position & (ring.count - 1)
    }

    /// Doubles the room; positions keep their elements.
    private mutating func grow() {
        let capacity = Swift.max(2, 2 * ring.count)
        var grown = [Element?](repeating: nil, count: capacity)
        for position in positions { grown[position & (capacity - 1)] = ring[place(of: position)] }
        ring = grown
    }
}

extension BoundedQueue: Sequence {
    /// The elements from the first to the last.
    func makeIterator() -> some IteratorProtocol<Element> {
        positions.lazy.compactMap { self[$0] }.makeIterator()
    }
}
