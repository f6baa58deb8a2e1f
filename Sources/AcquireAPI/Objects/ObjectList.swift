import HTTPMessage

/// Which objects are to be listed, and what of them.
struct ObjectList<Object: APIObject> {
    private let selection: ObjectSelection<Object>
    private let conditions: [ObjectCondition<Object>]
    private let limit: Int
    private let offset: Int

    /// How many objects are listed, unless the query says.
    private static var usualLimit: Int { 20 }
    /// How many may be listed at once.
    private static var mostAtOnce: Int { 1_000 }

    /// Reads what is to be listed from a query.
    /// - Parameter query: The query.
    /// - Throws: Everything that is wrong with it.
    init(_ query: inout QueryForm) throws(APIError) {
        limit = query.integer("limit", in: 1...Self.mostAtOnce) ?? Self.usualLimit
        offset = query.integer("offset") ?? 0
        selection = ObjectSelection(&query)
        conditions = ObjectCondition.conditions(&query)
        try query.finish()
    }

    /// The answer.
    /// - Parameters:
    ///   - objects: All that there are, in order.
    ///   - evictedCount: How many have gone since there was no room for them, which is told where there are any.
    /// - Returns: The documented envelope.
    func response(of objects: [Object], evictedCount: Int = 0) -> HTTPServerResponse {
        let found =
            conditions.isEmpty ? objects : objects.filter { object in conditions.allSatisfy { $0.holds(for: object) } }
        return .data { writer in
            writer.beginObject()
            writer.member("page", 0)
            writer.member("offset", offset)
            writer.member("limit", limit)
            writer.member("count", found.count)
            writer.beginArray("data")
            for object in found.dropFirst(offset).prefix(limit) { writer.value(selection.json(of: object)) }
            writer.endArray()
            if evictedCount > 0 { writer.member("evicted", evictedCount) }
            writer.endObject()
        }
    }
}
