/// A checked reply of a contact.
struct InboundSMS: Sendable {
    /// The contact's number.
    let from: PhoneNumber
    /// The account's.
    let to: VoipNumber
    let text: String

    /// Reads a reply.
    /// - Parameters:
    ///   - object: `{"from": …, "to": …, "body": …}`.
    ///   - senders: The account's numbers.
    /// - Throws: Everything that is wrong with it.
    init(_ object: JSONObject, among senders: Senders) throws(APIError) {
        var form = JSONForm(object)
        let from = form.required("from", takes: "the contact's phone number, such as +14155550100") { value in
            value.stringValue.flatMap(PhoneNumber.init(normalizing:))
        }
        let able = senders.numbers.sending.prefix(10).map(\.number.e164).joined(separator: ", ")
        let right = able.isEmpty ? "one of the account's numbers" : "one of the account's numbers, such as \(able)"
        let to = form.required("to", takes: right) { value in
            value.stringValue.flatMap(PhoneNumber.init(normalizing:)).flatMap { senders[$0] }
        }
        let longest = SendSMSRequest.longestText
        let text = form.required("body", takes: "a text of 1 to \(longest) characters") { value in
            value.stringValue.flatMap { 1...longest ~= $0.utf16.count ? $0 : nil }
        }
        if let from, from == to?.number { form.refuse("from", "'from' and 'to' are the same number, \(from).") }
        let faults = form.faults
        guard let from, let to, let text, faults.isEmpty else { throw APIError(faults) }
        self.from = from
        self.to = to
        self.text = text
    }
}
