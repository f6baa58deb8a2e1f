import HTTPMessage
import HTTPTypes

/// `GET` and `DELETE /__admin/messages`.
enum MessagesEndpoint {
    /// How many messages a page holds, unless the query says.
    static let usualLimit = 100
    /// How many a page may hold.
    static let mostAtOnce = 1_000

    static func reply(to call: ControlCall) throws(APIError) -> ControlService.Reply {
        var call = call
        guard call.isRead else {
            try call.sandbox().change { $0.forgetMessages() }
            return .response(.init(status: .noContent))
        }
        let filter = MessageFilter(&call.query)
        let limit = call.query.integer("limit", in: 1...mostAtOnce) ?? usualLimit
        let order = call.query.choice("order", of: MessageJournal.Order.self) ?? .ascending
        let found = try call.sandbox().page(filter, order, limit: limit)
        let page = found.page
        var writer = JSONWriter(reserving: 512 * page.messages.count)
        writer.beginObject()
        writer.beginArray("data")
        for message in page.messages { writer.value(message, at: found.now) }
        writer.endArray()
        writer.member("next", page.next)
        writer.member("total", page.total)
        writer.member("evicted", found.evictedCount)
        writer.endObject()
        return .json(writer.bytes)
    }
}
