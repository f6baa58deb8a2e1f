/// A second as dates show it, written once for all that happens in it.
struct WrittenSecond: Sendable {
    /// When it begins.
    let timestamp: Timestamp
    /// As Acquire and Twilio write it, in JSON: `"2021-03-19T11:11:56.000Z"`.
    let json: InlineArray<26, UInt8>
    /// As HTTP's `Date` header field has it.
    let httpDate: InlineArray<29, UInt8>

    /// Writes the second that an instant lies in.
    init(of instant: Timestamp) {
        timestamp = instant.wholeSecond
        let text = timestamp.text
        json = InlineArray { $0.append(inQuotes: text.span) }
        httpDate = timestamp.httpDate
    }

    /// Whether an instant lies in it.
    func contains(_ instant: Timestamp) -> Bool {
        0..<1_000 ~= instant.milliseconds - timestamp.milliseconds
    }
}
