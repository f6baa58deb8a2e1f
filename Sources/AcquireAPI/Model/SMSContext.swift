/// What a message shares with most others of its second, as one object, so that to keep a message costs little.
///
/// All threads have it in common, so who uses it should not be counted, which each would wait for: its methods that write are
/// not inlined, since a method may use what its object has without counting, and are called by a method of what has it.
final class SMSContext: Sendable {
    let account: Account
    /// The account's number, on either side.
    let accountNumber: VoipNumber
    let author: SMSMessage.Author
    /// How messages fare that nothing befalls.
    let usualPlan: DeliveryPlan
    /// The second in which the messages were accepted.
    let second: WrittenSecond
    /// The answer to a send, but for what changes from send to send.
    let answer: JSONTemplate<SendSMSResponse.Hole>
    /// The case message, but for what changes from message to message.
    let caseMessage: JSONTemplate<CaseMessage.Hole>
    /// What the record and the case message say, in JSON.
    let quotedSummary: RawJSON
    /// The author as the record shows it: only an agent.
    let sender: RawJSON

    init(
        _ account: Account,
        _ accountNumber: VoipNumber,
        _ author: SMSMessage.Author,
        usualPlan: DeliveryPlan,
        in second: WrittenSecond
    ) {
        self.account = account
        self.accountNumber = accountNumber
        self.author = author
        self.usualPlan = usualPlan
        self.second = second
        answer = account.answer
        caseMessage = author.agent == nil ? account.receivedMessage : account.sentMessage
        quotedSummary = author.agent?.quotedSummary ?? RawJSON(.string(author.summaryOfSMS))
        sender = author.agent?.sender ?? RawJSON(.null)
    }
}
