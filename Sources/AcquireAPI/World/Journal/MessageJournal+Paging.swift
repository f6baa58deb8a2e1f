extension MessageJournal {
    /// Some of the messages that a filter takes.
    struct Page: Sendable {
        let messages: [SMSMessage]
        /// What to give as `after` to go on from here; nil where a backward walk has come to its end.
        let next: Int?
        /// How many messages the filter takes, wherever the page begins.
        let total: Int
    }

    /// The direction of a walk.
    enum Order: String, Sendable, CaseIterable {
        case ascending = "asc"
        case descending = "desc"
    }

    /// One page of the messages that a filter takes.
    /// - Parameters:
    ///   - filter: Which messages; behind its `after` in the direction of the walk.
    ///   - order: The direction.
    ///   - limit: How many at the most.
    ///   - now: The time by the sandbox's clock.
    /// - Returns: The page.
    mutating func page(_ filter: MessageFilter, _ order: Order, limit: Int, at now: Timestamp) -> Page {
        // Without another condition the recipient's messages need not be looked through to be counted.
        let takes = filter.isOnlyRecipient ? nil : { (message: SMSMessage) in filter.matches(message, at: now) }
        return Self.page(
            of: messages(to: filter.to), behind: filter.after, order, limit: limit, latest: nextSequence - 1, takes)
    }

    /// One page of some messages.
    /// - Parameters:
    ///   - messages: The messages by ascending sequence.
    ///   - after: Behind which the page begins, in the direction of the walk.
    ///   - order: The direction.
    ///   - limit: How many at the most.
    ///   - latest: The sequence number of the last message there was.
    ///   - isTaken: Which of them; nil for all.
    /// - Returns: The page.
    static func page(
        of messages: BoundedQueue<SMSMessage>,
        behind after: Int,
        _ order: Order,
        limit: Int,
        latest: Int,
        _ isTaken: ((SMSMessage) -> Bool)?
    ) -> Page {
        let start = messages.position(behind: after)
        var found: [SMSMessage] = []
        var isMore = false
        func take(_ message: SMSMessage) -> Bool {
            guard isTaken?(message) ?? true else { return true }
            isMore = found.count == limit
            if !isMore { found.append(message) }
            return !isMore
        }
        switch order {
        case .ascending:
            for position in start..<messages.positions.upperBound {
                guard let message = messages[position], take(message) else { break }
            }
        case .descending:
            let end = after == 0 ? messages.positions.upperBound : messages.position(behind: after - 1)
            for position in (messages.positions.lowerBound..<end).reversed() {
                guard let message = messages[position], take(message) else { break }
            }
        }
        return Page(
            messages: found,
            next: isMore ? found.last?.sequence : order == .ascending ? max(after, latest) : nil,
            total: isTaken.map { isTaken in messages.count(where: isTaken) } ?? messages.count,
        )
    }
}

extension BoundedQueue where Element == SMSMessage {
    /// The position of the first message behind a sequence number.
    func position(behind sequence: Int) -> Int {
        firstPosition { $0.sequence > sequence }
    }
}
