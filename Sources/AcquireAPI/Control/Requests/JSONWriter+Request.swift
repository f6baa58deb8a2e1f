import HTTPMessage

extension JSONWriter {
    /// Writes a request as the control side shows it.
    /// - Parameters:
    ///   - request: The request.
    ///   - sequence: The how-manieth of its sandbox it is, where that is to be shown.
    mutating func value(_ request: JournaledRequest, sequence: Int? = nil) {
        beginObject()
        if let sequence { member("sequence", sequence) }
        members(of: request)
        endObject()
    }

    /// Writes the members of a request.
    mutating func members(of request: JournaledRequest) {
        member("id", request.id.description)
        member("at", request.at.description)
        member("method", request.method)
        member("target", request.target)
        beginArray("headers")
        for field in request.headerFields {
            beginObject()
            member("name", field.name)
            member("value", field.value)
            endObject()
        }
        endArray()
        member("body", request.body)
        member("bodyLength", request.bodyLength)
        key("answered")
        value(request.answered)
        member("reason", request.reason)
        member("messageId", request.messageID)
        member("fault", request.fault)
        key("answer")
        value(request.answer)
        key("milliseconds")
        value(RawJSON(number: request.duration.milliseconds))
    }

    /// Writes the body of an answer: JSON as it is, anything else as a string.
    private mutating func value(_ answer: JournaledRequest.Answer) {
        switch answer {
        case .none: null()
        case .sent(let sent):
            let body = SendSMSResponse.body(of: sent)
            value(room: body.capacity) { body.write(&$0) }
        case .bytes(let bytes):
            if let json = try? JSONReader.value(of: bytes) {
                value(json)
            } else {
                value(String(decoding: bytes, as: UTF8.self))
            }
        }
    }
}
