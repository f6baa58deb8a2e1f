extension JSONValue {
    /// Whether this is `null`.
    public var isNull: Bool {
        if case .null = self { true } else { false }
    }

    /// The boolean, where this is one.
    public var boolValue: Bool? {
        if case .bool(let bool) = self { bool } else { nil }
    }

    /// The number, where this is one.
    public var numberValue: JSONNumber? {
        if case .number(let number) = self { number } else { nil }
    }

    /// The integer, where this is a number that is one exactly; see ``JSONNumber/intValue``.
    public var intValue: Int? {
        numberValue?.intValue
    }

    /// An id in decimal digits; nil where the text is none.
    static func id(digits text: String) -> Int? {
        guard text.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }), let id = Int(text), id > 0 else {
            return nil
        }
        return id <= NamedRecords.greatestID ? id : nil
    }

    /// The id, as clients give it: a number or a string of digits.
    var clientIDValue: Int? {
        stringValue.map { Self.id(digits: $0) } ?? idValue
    }

    /// The string, where this is one.
    public var stringValue: String? {
        if case .string(let string) = self { string } else { nil }
    }

    /// The elements, where this is an array.
    public var arrayValue: [JSONValue]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    /// The object, where this is one.
    public var objectValue: JSONObject? {
        if case .object(let object) = self { object } else { nil }
    }

    /// The member with a key; `nil` where there is none, or where this is no object.
    ///
    /// Setting replaces the member in its place or appends it, and setting `nil` removes it; on anything but an object
    /// setting does nothing.
    /// - Parameter key: The key.
    public subscript(key: String) -> JSONValue? {
        get { objectValue?[key] }
        set {
            guard case .object(var object) = self else { return }
            self = .null  // lets go of the storage, so that the change copies nothing
            object[key] = newValue
            self = .object(object)
        }
    }

    /// The element at an index; `nil` where there is none, or where this is no array.
    ///
    /// Setting replaces the element, or appends where the index is the count, and setting `nil` removes it; anything
    /// else does nothing.
    /// - Parameter index: The index, from 0.
    public subscript(index: Int) -> JSONValue? {
        get {
            guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
            return elements[index]
        }
        set {
            guard case .array(var elements) = self, (0...elements.count).contains(index) else { return }
            self = .null  // lets go of the storage, so that the change copies nothing
            if index == elements.count {
                if let newValue { elements.append(newValue) }
            } else if let newValue {
                elements[index] = newValue
            } else {
                elements.remove(at: index)
            }
            self = .array(elements)
        }
    }
}
