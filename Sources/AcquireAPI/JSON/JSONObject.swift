/// The members of a JSON object, in order, each key once.
public struct JSONObject: Sendable {
    /// A key and its value.
    public typealias Element = (key: String, value: JSONValue)

    private var members: [Member] = []
    /// Where each key stands; only kept for objects that are too large to look through.
    private var positions: [JSONKey: Int]?

    /// Stored so since the runtime handles structs faster than tuples.
    fileprivate struct Member: Sendable {
        let key: String
        var value: JSONValue
    }

    private static let largestWithoutPositions = 48

    /// Creates an object without members.
    public init() {}

    /// Creates an object from members in order; of a key given twice the last value wins.
    /// - Parameter members: The members.
    public init(_ members: some Sequence<Element>) {
        for (key, value) in members { self[key] = value }
    }

    /// The number of members.
    public var count: Int { members.count }

    /// Whether there is no member.
    public var isEmpty: Bool { members.isEmpty }

    /// The keys in order.
    public var keys: [String] { members.map(\.key) }

    /// The value of a key; setting replaces it in its place or appends it, setting `nil` removes it.
    /// - Parameter key: The key.
    public subscript(key: String) -> JSONValue? {
        get { position(of: key).map { members[$0].value } }
        set {
            if let newValue {
                set(key, to: newValue)
            } else {
                remove(key)
            }
        }
    }

    /// The value of a key that probably stands at a position, behind which the next one is then expected.
    /// - Parameters:
    ///   - key: The key.
    ///   - expected: The position.
    /// - Returns: The value; `nil` where there is none.
    func value(of key: String, expectedAt expected: inout Int) -> JSONValue? {
        let isThere = expected < members.count && members[expected].key.hasSameScalars(as: key)
        guard let position = isThere ? expected : position(of: key) else { return nil }
        expected = position + 1
        return members[position].value
    }

    /// The member at a position; `nil` behind the last.
    func member(at position: Int) -> Element? {
        position < members.count ? (members[position].key, members[position].value) : nil
    }

    /// Makes room for so many members.
    mutating func reserveCapacity(_ count: Int) {
        members.reserveCapacity(count)
    }

    /// The object without some of its members.
    /// - Parameter keys: The keys of those.
    /// - Returns: The object.
    func without(_ keys: [String]) -> JSONObject {
        var rest = JSONObject()
        rest.reserveCapacity(count)
        for member in members where !keys.contains(where: member.key.hasSameScalars) {
            rest.append(member.key, member.value)
        }
        return rest
    }

    /// Appends a member whose key the object does not have.
    mutating func append(_ key: String, _ value: JSONValue) {
        members.append(Member(key: key, value: value))
        if positions != nil {
            positions?[JSONKey(text: key)] = members.count - 1
        } else {
            indexIfLarge()
        }
    }

    /// Removes a member.
    /// - Parameter key: The key.
    /// - Returns: Its value; `nil` where there was none.
    @discardableResult
    public mutating func remove(_ key: String) -> JSONValue? {
        guard let position = position(of: key) else { return nil }
        let value = members.remove(at: position).value
        positions = nil
        indexIfLarge()
        return value
    }

    private mutating func set(_ key: String, to value: JSONValue) {
        if let position = position(of: key) {
            members[position].value = value
        } else {
            append(key, value)
        }
    }

    private func position(of key: String) -> Int? {
        if let positions { return positions[JSONKey(text: key)] }
        return members.firstIndex { $0.key.hasSameScalars(as: key) }
    }

    private mutating func indexIfLarge() {
        guard members.count > Self.largestWithoutPositions else { return }
        var positions: [JSONKey: Int] = [:]
        for (position, member) in members.enumerated() { positions[JSONKey(text: member.key)] = position }
        self.positions = positions
    }
}

extension JSONObject: Sequence {
    /// Iterates over the members in order.
    public func makeIterator() -> Iterator {
        Iterator(members: members.makeIterator())
    }

    /// Gives the members in order.
    public struct Iterator: IteratorProtocol {
        fileprivate var members: IndexingIterator<[Member]>

        /// The next member; `nil` behind the last.
        public mutating func next() -> Element? {
            members.next().map { ($0.key, $0.value) }
        }
    }

    /// The number of members.
    public var underestimatedCount: Int { members.count }
}

extension JSONObject: Equatable {
    /// Whether two objects have equal members, in whatever order.
    /// - Parameters:
    ///   - lhs: One object.
    ///   - rhs: The other.
    /// - Returns: Whether they are equal.
    public static func == (lhs: JSONObject, rhs: JSONObject) -> Bool {
        lhs.count == rhs.count && lhs.allSatisfy { key, value in rhs[key] == value }
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// Creates an object with its members in the order given; of a key given twice the last value wins.
    /// - Parameter elements: The members.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self.init(elements.lazy.map { (key: $0.0, value: $0.1) })
    }
}
