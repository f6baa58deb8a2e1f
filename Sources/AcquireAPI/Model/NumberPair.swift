/// Two numbers that messages go between.
struct NumberPair: Sendable, Hashable {
    let contact: PhoneNumber
    /// The account's.
    let account: PhoneNumber
}
