/// What a message shares with most others of its second, as one object, so that to keep a message costs little.
final class SMSContext: Sendable {
    let account: Account
    /// The account's number, on either side.
    let accountNumber: VoipNumber
    let author: SMSMessage.Author
    /// How messages fare that nothing befalls.
    let usualPlan: DeliveryPlan
    /// The second in which the messages were accepted.
    let second: WrittenSecond

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
    }
}
