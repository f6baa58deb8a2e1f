/// Which messages a Swift test means.
package struct MessageQuery: Sendable {
    package let to: String?
    package let from: String?
    /// A part of the text.
    package let text: String?
    /// Only those behind this message.
    package let after: Int

    /// Creates a query.
    package init(to: String? = nil, from: String? = nil, text: String? = nil, after: Int = 0) {
        self.to = to
        self.from = from
        self.text = text
        self.after = after
    }

    /// The filter; nil where a number is none, so that no message can be meant.
    var filter: MessageFilter? {
        var filter = MessageFilter()
        filter.to = to.flatMap { PhoneNumber(normalizing: $0) }
        filter.from = from.flatMap { PhoneNumber(normalizing: $0) }
        filter.text = text.map(TextPattern.containing)
        filter.after = after
        return (to == nil) == (filter.to == nil) && (from == nil) == (filter.from == nil) ? filter : nil
    }
}

extension MessageQuery: CustomStringConvertible {
    /// What is meant, for a person: `to +15005550100, with "code"`.
    package var description: String {
        let parts = [
            to.map { "to \($0)" }, from.map { "from \($0)" }, text.map { "with \($0.debugDescription)" },
            after > 0 ? "after message \(after)" : nil,
        ].compactMap(\.self)
        return parts.isEmpty ? "at all" : parts.joined(separator: ", ")
    }
}
