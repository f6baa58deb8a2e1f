extension SendSMSRequest {
    /// Reads a request's body.
    /// - Parameters:
    ///   - body: The raw body, whatever its Content-Type.
    ///   - numbers: The account's numbers.
    ///   - isStrict: Whether all documented keys are required and no others taken.
    /// - Throws: Everything that is wrong with it, in the documented order of the keys.
    init(parsing body: [UInt8], numbers: NumberStore, isStrict: Bool) throws(APIError) {
        var form = SendSMSForm(try Self.object(body))
        if isStrict { form.requireDocumentedKeys() }
        let threadID = form.id(.threadID)
        let contactID = form.id(.contactID)
        let timelineID = form.id(.timelineID)
        let caseID = form.id(.id)
        for key in [Key.msgType, .title, .markValue] { form.checkText(key) }
        for key in [Key.isMultiChannel, .isClosed] { form.checkBoolean(key) }
        let texts = form.texts()
        let to = form.recipient()
        let from = form.origin(among: numbers)
        if let to, let from, to == from.number {
            form.refuse(.to, "'To' and 'From' are the same number, \(to): send to another.", .sameToAndFrom)
        }
        guard let texts, let to, let from, form.problems.isEmpty else { throw APIError(form.orderedProblems) }
        self.init(
            to: to,
            from: from,
            text: texts.text,
            sms: texts.sms,
            encoding: SMSEncoding(of: texts.text),
            caseID: caseID,
            threadID: threadID,
            timelineID: timelineID,
            contactID: contactID,
        )
    }

    private static let advice = "send a JSON object with To, From and Body"

    private static func object(_ body: [UInt8]) throws(APIError) -> JSONObject {
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONReader.value(of: body)
        } catch {
            let wrong = error.kind == .empty ? "empty" : "not JSON (\(error))"
            throw APIError(.invalidInput, "The body is \(wrong): \(advice).")
        }
        guard let object = value.objectValue else {
            throw APIError(.invalidInput, "The body is \(value.kind): \(advice).")
        }
        return object
    }
}
