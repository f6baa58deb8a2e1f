/// Twilio's answer to a message, as `data.data.meta` shows it (documented).
enum TwilioMessage {
    /// What of it changes from message to message.
    enum Hole: Sendable {
        case to
        case from
        case text
        case sms
        case sid
        /// The sid within a longer text.
        case sidInText
        case date
        case segments
    }

    /// The answer, in the documented order.
    /// - Parameters:
    ///   - accountSid: Twilio's sid of the account.
    ///   - profile: What this account's answers have otherwise.
    ///   - direction: Which way the messages go.
    /// - Returns: The template.
    static func template(
        ofAccount accountSid: String, _ profile: AnswerProfile, _ direction: SMSMessage.Direction
    ) -> JSONTemplate<Hole> {
        let messages = "/2010-04-01/Accounts/\(accountSid)/Messages/"
        let isOutbound = direction == .outbound
        let documented: JSONTemplate<Hole>.Node = [
            "To": .hole(.to),
            "to": .hole(.to),
            "SMS": .hole(.sms),
            "sid": .hole(.sid),
            "uri": .text(messages, .sidInText, ".json"),
            "Body": .hole(.text),
            "From": .hole(.from),
            "body": .hole(.text),
            "from": .hole(.from),
            "price": nil,
            "status": .value(isOutbound ? "queued" : "received"),
            "dateSent": nil,
            "numMedia": "0",
            "MediaMeta": [],
            "direction": .value(isOutbound ? "outbound-api" : "inbound"),
            "errorCode": nil,
            "priceUnit": "USD",
            "accountSid": .value(.string(accountSid)),
            "apiVersion": "2010-04-01",
            "dateCreated": .hole(.date),
            "dateUpdated": .hole(.date),
            "numSegments": .hole(.segments),
            "errorMessage": nil,
            "subresourceUris": ["media": .text(messages, .sidInText, "/Media.json")],
            "messagingServiceSid": nil,
        ]
        var own = profile.meta
        if !isOutbound { own.remove("direction") }
        return JSONTemplate(documented.replacing(with: own))
    }

    /// Writes the answer to a message.
    /// - Parameters:
    ///   - sms: The message.
    ///   - writer: Where it goes.
    static func write(_ sms: SMSMessage, to writer: inout JSONWriter) {
        let template = sms.direction == .outbound ? sms.account.twilioMessage : sms.account.inboundTwilioMessage
        let sid = sms.sid.bytes
        template.write(to: &writer) { hole, writer in
            switch hole {
            case .to: writer.value(sms.to)
            case .from: writer.value(sms.from)
            case .text: writer.value(sms.text)
            case .sms: writer.value(sms.sms)
            case .sid: writer.value(inQuotes: sid)
            case .sidInText: writer.bytes.append(contentsOf: sid)
            case .date: writer.value(sms.created)
            case .segments: writer.value(String(sms.encoding.segments))
            }
        }
    }
}
