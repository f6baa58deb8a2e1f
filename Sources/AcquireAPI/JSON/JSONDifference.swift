/// One place where two JSON values differ.
public struct JSONDifference: Sendable, Equatable, CustomStringConvertible {
    /// The place.
    public let pointer: JSONPointer
    /// What stands there in the value that was asked; `nil` where it has nothing there.
    public let value: JSONValue?
    /// What stands there in the value it was compared with; `nil` where that has nothing there.
    public let other: JSONValue?

    /// The difference as a line for a reader: `/data/id: 3 instead of 4`.
    public var description: String {
        let place = pointer.tokens.isEmpty ? "the whole" : pointer.description
        return switch (value, other) {
        case (let value?, let other?): "\(place): \(value) instead of \(other)"
        case (let value?, nil): "\(place): \(value) instead of nothing"
        case (nil, let other?): "\(place): nothing instead of \(other)"
        case (nil, nil): "\(place): nothing"
        }
    }
}

extension JSONValue {
    /// The places where this value differs from another, in this value's order; empty where they are equal.
    ///
    /// Objects are compared key by key, arrays index by index; what both have as containers of the same kind is
    /// followed down to the values that differ.
    /// - Parameter other: The value to compare with.
    /// - Returns: The differences.
    public func differences(from other: JSONValue) -> [JSONDifference] {
        var found: [JSONDifference] = []
        collectDifferences(from: other, at: JSONPointer(), into: &found)
        return found
    }

    private func collectDifferences(from other: JSONValue, at place: JSONPointer, into found: inout [JSONDifference]) {
        switch (self, other) {
        case (.object(let object), .object(let otherObject)):
            for (key, value) in object {
                value.collectDifferences(fromOptional: otherObject[key], at: place.appending(key), into: &found)
            }
            for (key, value) in otherObject where object[key] == nil {
                found.append(JSONDifference(pointer: place.appending(key), value: nil, other: value))
            }
        case (.array(let elements), .array(let otherElements)):
            for (index, value) in elements.enumerated() {
                value.collectDifferences(fromOptional: other[index], at: place.appending(index), into: &found)
            }
            for (index, value) in otherElements.enumerated().dropFirst(elements.count) {
                found.append(JSONDifference(pointer: place.appending(index), value: nil, other: value))
            }
        default:
            if self != other { found.append(JSONDifference(pointer: place, value: self, other: other)) }
        }
    }

    private func collectDifferences(
        fromOptional other: JSONValue?,
        at place: JSONPointer,
        into found: inout [JSONDifference]
    ) {
        if let other {
            collectDifferences(from: other, at: place, into: &found)
        } else {
            found.append(JSONDifference(pointer: place, value: self, other: nil))
        }
    }
}
