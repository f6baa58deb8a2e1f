/// What a message shares with most others: the account, which number of it, who writes, and how such messages fare.
final class SMSParties: Sendable {
    let account: Account
    /// The account's number, on either side.
    let accountNumber: VoipNumber
    let author: SMSMessage.Author
    /// How messages fare that nothing befalls.
    let usualPlan: DeliveryPlan

    init(_ account: Account, _ accountNumber: VoipNumber, _ author: SMSMessage.Author, usualPlan: DeliveryPlan) {
        self.account = account
        self.accountNumber = accountNumber
        self.author = author
        self.usualPlan = usualPlan
    }
}
