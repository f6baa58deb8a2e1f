/// What participants' `user` shows: the agents and contacts behind them.
struct ParticipantUsers {
    let agents: [Int: Agent]
    let contacts: ContactStore

    /// The agent or contact behind a participant; null where there is none.
    /// - Parameter participant: The participant.
    /// - Returns: The value of `user`.
    func user(of participant: Participant) -> JSONValue {
        JSONValue { participant.writeUser(to: &$0, agents) { contacts[$0] } }
    }

    /// The contact behind a participant; nil where there is none.
    func contact(of participant: Participant) -> Contact? {
        guard participant.type == Participant.contactType else { return nil }
        return participant.userID.flatMap { contacts[$0] }
    }
}
