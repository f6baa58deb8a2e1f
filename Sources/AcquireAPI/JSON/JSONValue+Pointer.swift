extension JSONValue {
    /// The value a pointer leads to; `nil` where there is none.
    ///
    /// Setting replaces the value, appends a member that its object lacks or an element whose token is `-` or its array's count;
    /// setting `nil` removes the member or element. Where the way there does not exist, and for removing the whole,
    /// setting does nothing.
    /// - Parameter pointer: The place.
    public subscript(at pointer: JSONPointer) -> JSONValue? {
        get {
            var value = self
            for token in pointer.tokens {
                guard let next = value[token: token] else { return nil }
                value = next
            }
            return value
        }
        set { set(pointer.tokens[...], to: newValue) }
    }

    private mutating func set(_ tokens: ArraySlice<String>, to newValue: JSONValue?) {
        guard let token = tokens.first else {
            if let newValue { self = newValue }
            return
        }
        guard tokens.count > 1 else {
            self[token: token] = newValue
            return
        }
        guard var child = self[token: token] else { return }
        child.set(tokens.dropFirst(), to: newValue)
        self[token: token] = child
    }

    private subscript(token token: String) -> JSONValue? {
        get {
            switch self {
            case .object(let object): object[token]
            case .array: JSONPointer.index(token).flatMap { self[$0] }
            default: nil
            }
        }
        set {
            switch self {
            case .object:
                self[token] = newValue
            case .array(let elements):
                if let index = token == "-" ? elements.count : JSONPointer.index(token) { self[index] = newValue }
            default: break
            }
        }
    }
}
