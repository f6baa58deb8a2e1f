extension EventBatch {
    /// The events as a stream of server-sent events has them (WHATWG HTML, 9.2).
    ///
    /// An event `evicted` stands for those that have gone; with its id a client goes on behind them.
    var text: [UInt8] {
        var text: [UInt8] = []
        if evictedCount > 0 {
            Self.append("evicted", id: firstID - 1, to: &text) { $0.member("count", evictedCount) }
        }
        for (index, event) in events.enumerated() {
            Self.append(event.name, id: firstID + index, to: &text, event.writeMembers)
        }
        return text
    }

    private static func append(
        _ name: String, id: Int, to text: inout [UInt8], _ writeMembers: (inout JSONWriter) -> Void
    ) {
        // Minified JSON has no line end, so one `data` line holds it.
        text.append(contentsOf: "id: \(id)\nevent: \(name)\ndata: ".utf8)
        var writer = JSONWriter(reserving: 512)
        writer.beginObject()
        writeMembers(&writer)
        writer.endObject()
        text.append(contentsOf: writer.bytes)
        text.append(contentsOf: "\n\n".utf8)
    }
}

extension SandboxEvent {
    /// What a listener asks for it by.
    var name: String {
        switch self {
        case .message: "message"
        case .status: "status"
        case .request: "request"
        case .reset: "reset"
        }
    }

    /// Writes what there is to tell: of a message what it was when it came.
    func writeMembers(to writer: inout JSONWriter) {
        switch self {
        case .message(let message): writer.members(of: message, at: message.accepted)
        case .status(let message, let change): writer.members(of: change, of: message)
        case .request(let request): writer.members(of: request)
        case .reset: break
        }
    }
}

extension JSONWriter {
    /// Writes the members of a status that a message has come to.
    fileprivate mutating func members(of change: DeliveryPlan.Change, of message: SMSMessage) {
        member("sequence", message.sequence)
        member("id", message.id)
        member("sid", message.sid.description)
        member("to", message.to.e164)
        member("from", message.from.e164)
        member("status", change.status.rawValue)
        member("errorCode", change.errorCode)
        member("at", change.at.description)
    }
}
