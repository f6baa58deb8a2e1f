extension CaseStore {
    /// What a message finds of its case and timeline.
    struct Before: Sendable {
        let dateUpdated: Timestamp?
        let timelineUpdated: Timestamp?
        /// The message that was the case's newest.
        let lastMessage: CaseMessage?
    }
}
