extension JSONWriter {
    /// Begins an object that is the value of a key.
    /// - Parameter key: The key.
    public mutating func beginObject(_ key: String) {
        self.key(key)
        beginObject()
    }

    /// Begins an array that is the value of a key.
    /// - Parameter key: The key.
    public mutating func beginArray(_ key: String) {
        self.key(key)
        beginArray()
    }

    /// Writes a member that is a string, or `null` where there is none.
    /// - Parameters:
    ///   - key: The key.
    ///   - string: The string.
    public mutating func member(_ key: String, _ string: String?) {
        self.key(key)
        if let string { value(string) } else { null() }
    }

    /// Writes a member that is an integer, or `null` where there is none.
    /// - Parameters:
    ///   - key: The key.
    ///   - integer: The integer.
    public mutating func member(_ key: String, _ integer: Int?) {
        self.key(key)
        if let integer { value(integer) } else { null() }
    }

    /// Writes a member with all that it holds.
    /// - Parameters:
    ///   - key: The key.
    ///   - value: The value.
    public mutating func member(_ key: String, _ value: JSONValue) {
        self.key(key)
        self.value(value)
    }

    /// Writes a member that is `null`.
    /// - Parameter key: The key.
    public mutating func nullMember(_ key: String) {
        self.key(key)
        null()
    }
}
