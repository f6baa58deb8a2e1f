import HTTPMessage

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
    ///   - outer: The hole of what the answer is a part of that one of its own becomes.
    /// - Returns: A part of a template.
    static func node<Outer>(
        ofAccount accountSid: String,
        _ profile: AnswerProfile,
        _ direction: SMSMessage.Direction,
        as outer: (Hole) -> Outer
    ) -> JSONTemplate<Outer>.Node {
        let messages = "/2010-04-01/Accounts/\(accountSid)/Messages/"
        let isOutbound = direction == .outbound
        func hole(_ hole: Hole) -> JSONTemplate<Outer>.Node { .hole(outer(hole)) }
        let documented: JSONTemplate<Outer>.Node = [
            "To": hole(.to),
            "to": hole(.to),
            "SMS": hole(.sms),
            "sid": hole(.sid),
            "uri": .text(messages, outer(.sidInText), ".json"),
            "Body": hole(.text),
            "From": hole(.from),
            "body": hole(.text),
            "from": hole(.from),
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
            "dateCreated": hole(.date),
            "dateUpdated": hole(.date),
            "numSegments": hole(.segments),
            "errorMessage": nil,
            "subresourceUris": ["media": .text(messages, outer(.sidInText), "/Media.json")],
            "messagingServiceSid": nil,
        ]
        var own = profile.meta
        if !isOutbound { own.remove("direction") }
        return documented.replacing(with: own)
    }

    /// How many bytes those values have at the most that are not known to be short.
    static func roomForLongValues(of sms: SMSMessage) -> Int {
        OutputSpan<UInt8>.room(forQuoted: sms.sms) + 2 * OutputSpan<UInt8>.room(forQuoted: sms.text)
    }

    /// Fills a hole.
    /// - Parameters:
    ///   - hole: The hole.
    ///   - sms: The message.
    ///   - sid: The message's sid.
    ///   - output: Where the value goes.
    @inline(__always)
    static func fill(
        _ hole: Hole, for sms: SMSMessage, _ sid: borrowing InlineArray<34, UInt8>, _ output: inout OutputSpan<UInt8>
    ) {
        switch hole {
        case .to: output.append(quoted: sms.to)
        case .from: output.append(quoted: sms.from)
        case .text: output.append(quoted: sms.text)
        case .sms: output.append(quoted: sms.sms)
        case .sid: output.append(inQuotes: sid.span)
        case .sidInText: output.append(copying: sid.span)
        case .date: output.append(copying: sms.second.json.span)
        case .segments:
            output.append(UInt8(ascii: "\""))
            output.append(integer: sms.segments)
            output.append(UInt8(ascii: "\""))
        }
    }
}
