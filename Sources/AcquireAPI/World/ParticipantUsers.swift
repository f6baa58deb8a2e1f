/// What participants' `user` shows: the agents and contacts behind them.
struct ParticipantUsers {
    let agents: [Int: Agent]
    let contacts: ContactStore

    /// The agent or contact behind a participant; null where there is none.
    /// - Parameter participant: The participant.
    /// - Returns: The value of `user`.
    func user(of participant: Participant) -> JSONValue {
        guard let id = participant.userID else { return .null }
        return switch participant.type {
        case Participant.agentType: agents[id]?.participantUser ?? .null
        case Participant.contactType: contacts[id]?.participantUser ?? .null
        default: .null
        }
    }
}
