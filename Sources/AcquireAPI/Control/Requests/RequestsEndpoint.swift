/// `GET /__admin/requests`.
enum RequestsEndpoint {
    static func reply(to call: ControlCall) throws(APIError) -> ControlService.Reply {
        var call = call
        let limit = call.query.integer("limit", in: 1...MessagesEndpoint.mostAtOnce) ?? MessagesEndpoint.usualLimit
        let after = call.query.integer("after") ?? 0
        let order = call.query.choice("order", of: MessageJournal.Order.self) ?? .ascending
        let (requests, evicted) = try call.sandbox().read { ($0.requests.entries, $0.requests.evictedCount) }
        let positions: [Int] =
            switch order {
            case .ascending: Array(requests.positions.drop { $0 < after }.prefix(limit))
            case .descending:
                Array(requests.positions.reversed().drop { after > 0 && $0 + 1 >= after }.prefix(limit))
            }
        var writer = JSONWriter(reserving: 1_024 * positions.count)
        writer.beginObject()
        writer.beginArray("data")
        for position in positions {
            if let entry = requests[position] { writer.value(entry.request, sequence: position + 1) }
        }
        writer.endArray()
        writer.member("next", next(behind: positions, of: requests, order, after: after))
        writer.member("total", requests.count)
        writer.member("evicted", evicted)
        writer.endObject()
        return .json(writer.bytes)
    }

    private static func next(
        behind positions: [Int],
        of requests: BoundedQueue<RequestJournal.Entry>,
        _ order: MessageJournal.Order,
        after: Int
    ) -> Int? {
        switch order {
        case .ascending: positions.last.map { $0 + 1 } ?? max(after, requests.positions.upperBound)
        case .descending: positions.last.flatMap { $0 > requests.positions.lowerBound ? $0 + 1 : nil }
        }
    }
}
