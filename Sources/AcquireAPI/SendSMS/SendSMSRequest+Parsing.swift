extension SendSMSRequest {
    /// Reads a request's body.
    /// - Parameters:
    ///   - body: The raw body, whatever its Content-Type.
    ///   - magic: The magic numbers, where they are on.
    ///   - isStrict: Whether all documented keys are required and no others taken.
    ///   - senders: What messages can come from: only asked for to tell who gives none.
    /// - Throws: Everything that is wrong with it.
    init(
        parsing body: [UInt8], _ magic: MagicNumbers?, isStrict: Bool, senders: () -> Senders
    ) throws(SendSMSRefusal) {
        var form = SendSMSForm(try SendSMSBody(body))
        if isStrict { form.requireDocumentedKeys() }
        let records = form.records()
        form.checkText(.msgType)
        form.checkText(.title)
        form.checkText(.markValue)
        form.checkBoolean(.isMultiChannel)
        form.checkBoolean(.isClosed)
        let texts = form.texts()
        let to = form.recipient(magic)
        let from = form.origin(senders)
        if let to, to == from {
            form.refuse(.to, "'To' and 'From' are the same number, \(to): send to another.", .sameToAndFrom)
        }
        guard let texts, let to, let from, form.problems.isEmpty else {
            throw SendSMSRefusal(problems: form.problems, records: records, to: to, from: from)
        }
        self.init(
            to: to,
            from: from,
            text: texts.text,
            sms: texts.sms,
            segments: SMSEncoding.segments(of: texts.text),
            records: records,
        )
    }
}
