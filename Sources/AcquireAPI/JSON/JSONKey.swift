/// A key told apart from others as the wire does, scalar by scalar; `String` takes different spellings of one
/// character for equal, and would also let a sender choose keys that all have one hash.
struct JSONKey: Hashable, Sendable {
    let text: String

    static func == (lhs: JSONKey, rhs: JSONKey) -> Bool {
        lhs.text.hasSameScalars(as: rhs.text)
    }

    func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
    }
}
