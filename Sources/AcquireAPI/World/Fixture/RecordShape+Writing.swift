extension JSONWriter {
    /// Writes members of a record in the documented order: what was given, among what stands for the keys left out.
    /// - Parameters:
    ///   - fields: What the shape says of them.
    ///   - given: The record as it was given.
    mutating func members(_ fields: some Sequence<RecordShape.Field>, of given: JSONObject) {
        var expected = 0
        for field in fields {
            if let value = given.value(of: field.key, expectedAt: &expected) {
                member(field.key, value)
            } else if case .value(let value) = field.fallback {
                member(field.key, value)
            }
        }
    }
}
