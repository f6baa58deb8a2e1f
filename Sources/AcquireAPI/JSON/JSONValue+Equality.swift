extension JSONValue: Equatable {
    /// Whether two values are the same to JSON.
    ///
    /// Objects are compared without regard to the order of their members, numbers by their exact decimal value
    /// (see ``JSONNumber``), strings scalar by scalar: `é` in one scalar and in two are different, as on the wire.
    /// - Parameters:
    ///   - lhs: One value.
    ///   - rhs: The other.
    /// - Returns: Whether they are equal.
    public static func == (lhs: JSONValue, rhs: JSONValue) -> Bool {
        switch (lhs, rhs) {
        case (.null, .null): true
        case (.bool(let lhs), .bool(let rhs)): lhs == rhs
        case (.number(let lhs), .number(let rhs)): lhs == rhs
        case (.string(let lhs), .string(let rhs)): lhs.hasSameScalars(as: rhs)
        case (.array(let lhs), .array(let rhs)): lhs == rhs
        case (.object(let lhs), .object(let rhs)): lhs == rhs
        default: false
        }
    }
}

extension String {
    /// Whether two strings are the same on the wire; `==` also holds for different spellings of one character.
    @inline(__always)
    func hasSameScalars(as other: String) -> Bool {
        utf8.count == other.utf8.count && hasSameBytes(as: other)
    }

    /// Whether two strings of the same length are the same.
    private func hasSameBytes(as other: String) -> Bool {
        // What `==` takes for different is, and of ASCII there is one spelling only.
        guard self == other else { return false }
        if utf8Span.isKnownASCII { return true }
        let (own, others) = (utf8Span.span, other.utf8Span.span)
        for index in own.indices where own[index] != others[index] { return false }
        return true
    }
}
