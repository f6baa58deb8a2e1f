package import AcquireAPI

/// The request of Acquire's documentation, with some of it replaced: what a first try sends.
package struct DocumentedRequest: Sendable {
    /// Whom to send to, in place of the documented contact.
    package var to: String?
    /// The number to send from.
    package var from = documentedFrom
    /// The text.
    package var text = "hi"

    /// The documented contact's number.
    package static let documentedTo = "+919666929552"
    /// The documented account's number.
    package static let documentedFrom = "+12513188609"

    /// The documented request.
    package init() {}

    /// The body, its keys in the documented order.
    ///
    /// To another recipient it goes without the ids, which are of the documented contact's case: the mock then finds the
    /// recipient's own, or makes a new one.
    package var body: JSONValue {
        var body: JSONObject = [
            "threadId": 1266,
            "contactId": 597_718,
            "timelineId": 1188,
            "Body": .string(text),
            "message": .string(text),
            "msgType": "message",
            "title": .string("viswa  : \(text)"),
            "isMultiChannel": false,
            "sms": .string(text),
            "id": 1266,
            "To": .string(to ?? Self.documentedTo),
            "From": .string(from),
            "isClosed": false,
            "markValue": .string("<p>\(htmlText)</p>"),
        ]
        if to != nil {
            for key in ["threadId", "contactId", "timelineId", "id"] { body.remove(key) }
        }
        return .object(body)
    }

    private var htmlText: String {
        text.reduce(into: "") { html, character in
            switch character {
            case "&": html += "&amp;"
            case "<": html += "&lt;"
            case ">": html += "&gt;"
            default: html.append(character)
            }
        }
    }
}
