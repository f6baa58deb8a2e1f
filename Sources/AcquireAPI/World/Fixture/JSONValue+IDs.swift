extension JSONValue {
    /// The id, where this is one: a positive integer that every JSON reader keeps, JavaScript's too.
    var idValue: Int? {
        intValue.flatMap { 1..<(1 << 53) ~= $0 ? $0 : nil }
    }
}
