extension SendSMSRequest {
    /// Reads a request's body.
    /// - Parameters:
    ///   - body: The raw body, whatever its Content-Type.
    ///   - senders: What it may come from, and which numbers are magic.
    ///   - isStrict: Whether all documented keys are required and no others taken.
    /// - Throws: Everything that is wrong with it.
    init(parsing body: [UInt8], _ senders: Senders, isStrict: Bool) throws(SendSMSRefusal) {
        var form = SendSMSForm(try SendSMSBody(body))
        if isStrict { form.requireDocumentedKeys() }
        let records = form.records()
        for key in [Key.msgType, .title, .markValue] { form.checkText(key) }
        for key in [Key.isMultiChannel, .isClosed] { form.checkBoolean(key) }
        let texts = form.texts()
        let to = form.recipient(senders)
        let from = form.origin(among: senders)
        if let to, to == from?.number {
            form.refuse(.to, "'To' and 'From' are the same number, \(to): send to another.", .sameToAndFrom)
        }
        guard let texts, let to, let voip = from?.voip, form.problems.isEmpty else {
            let numbers = to.flatMap { to in from?.voip.map { NumberPair(contact: to, account: $0.number) } }
            throw SendSMSRefusal(problems: form.problems, records: records, numbers: numbers)
        }
        self.init(
            to: to,
            from: voip,
            text: texts.text,
            sms: texts.sms,
            encoding: SMSEncoding(of: texts.text),
            records: records,
        )
    }
}
