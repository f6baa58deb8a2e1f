extension World {
    /// Hands over a line for every message and every refused request, before what brought it is answered.
    ///
    /// Keys and the token are cut out of what a client can have put them into by mistake; a message's text stays as it is.
    /// - Parameters:
    ///   - adminToken: The token that no line shows.
    ///   - write: Takes a line of JSON with its end, on the thread that answers; several at once.
    package func record(hiding adminToken: String?, _ write: @escaping @Sendable ([UInt8]) -> Void) {
        let redaction = KeyRedaction(keys, adminToken: adminToken)
        observers.add { name, event in
            var writer = JSONWriter(reserving: 768)
            switch event {
            case .message(let message): writer.recordLine(message, in: name)
            case .request(let request) where request.isRefused: writer.recordLine(request, in: name, redaction)
            default: return
            }
            write(writer.bytes + [UInt8(ascii: "\n")])
        }
    }
}

extension JournaledRequest {
    /// Whether it did not do what it was for, as far as its client knows.
    var isRefused: Bool {
        if case .status(let status) = answered, status >= 400 { return true }
        return hasError || (isSend && messageID == nil)
    }
}

extension JSONWriter {
    /// Writes a message as it was when it was accepted.
    fileprivate mutating func recordLine(_ message: SMSMessage, in name: SandboxName) {
        beginObject()
        member("kind", "message")
        member("sandbox", name.description)
        members(of: message, at: message.accepted)
        endObject()
    }

    /// Writes a refused request.
    fileprivate mutating func recordLine(_ request: JournaledRequest, in name: SandboxName, _ redaction: KeyRedaction) {
        beginObject()
        member("kind", "refused")
        member("sandbox", redaction(name.description))
        member("method", request.method)
        member("path", String(request.target.prefix { $0 != "?" && $0 != "#" }))
        key("status")
        value(request.answered)
        member("reason", request.reason)
        member("requestId", request.id.description)
        member("at", request.at.description)
        endObject()
    }
}
