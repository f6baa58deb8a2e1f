/// Twilio's answer to a message, as `data.data.meta` shows it (documented).
enum TwilioMessage {
    /// What of it changes from message to message.
    enum Hole: Sendable {
        case to
        case from
        case text
        case sms
        case sid
        case uri
        case mediaURI
        case accountSid
        case date
        case segments
    }

    /// The answer, in the documented order.
    /// - Parameters:
    ///   - profile: What this account's answers have otherwise.
    ///   - direction: Which way the messages go.
    /// - Returns: The template.
    static func template(_ profile: AnswerProfile, _ direction: SMSMessage.Direction) -> JSONTemplate<Hole> {
        let isOutbound = direction == .outbound
        let documented: JSONTemplate<Hole>.Node = [
            "To": .hole(.to),
            "to": .hole(.to),
            "SMS": .hole(.sms),
            "sid": .hole(.sid),
            "uri": .hole(.uri),
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
            "accountSid": .hole(.accountSid),
            "apiVersion": "2010-04-01",
            "dateCreated": .hole(.date),
            "dateUpdated": .hole(.date),
            "numSegments": .hole(.segments),
            "errorMessage": nil,
            "subresourceUris": ["media": .hole(.mediaURI)],
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
        let message = "/2010-04-01/Accounts/\(sms.account.sid)/Messages/\(sms.sid)"
        let template = sms.direction == .outbound ? sms.account.twilioMessage : sms.account.inboundTwilioMessage
        template.write(to: &writer) { hole, writer in
            switch hole {
            case .to: writer.value(sms.to.e164)
            case .from: writer.value(sms.from.e164)
            case .text: writer.value(sms.text)
            case .sms: writer.value(sms.sms)
            case .sid: writer.value(sms.sid)
            case .uri: writer.value(message + ".json")
            case .mediaURI: writer.value(message + "/Media.json")
            case .accountSid: writer.value(sms.account.sid)
            case .date: writer.value(sms.created)
            case .segments: writer.value(String(sms.encoding.segments))
            }
        }
    }
}
