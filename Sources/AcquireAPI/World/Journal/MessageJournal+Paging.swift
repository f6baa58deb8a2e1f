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
    func page(_ filter: MessageFilter, _ order: Order, limit: Int, at now: Timestamp) -> Page {
        let messages = messages(to: filter.to)
        let start = messages.position(behind: filter.after)
        // Without another condition the recipient's messages need not be looked through to be counted.
        let isCounted = filter.isOnlyRecipient
        func takes(_ message: SMSMessage) -> Bool { isCounted || filter.matches(message, at: now) }
        var found: [SMSMessage] = []
        var isMore = false
        func take(_ message: SMSMessage) -> Bool {
            guard takes(message) else { return true }
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
            let end = filter.after == 0 ? messages.positions.upperBound : messages.position(behind: filter.after - 1)
            for position in (messages.positions.lowerBound..<end).reversed() {
                guard let message = messages[position], take(message) else { break }
            }
        }
        let latest = max(filter.after, nextSequence - 1)
        return Page(
            messages: found,
            next: isMore ? found.last?.sequence : order == .ascending ? latest : nil,
            total: isCounted ? messages.count : messages.count { filter.matches($0, at: now) },
        )
    }
}

extension BoundedQueue where Element == SMSMessage {
    /// The position of the first message behind a sequence number.
    func position(behind sequence: Int) -> Int {
        var range = positions
        while let middle = range.isEmpty ? nil : (range.lowerBound + range.upperBound) / 2 {
            if (self[middle]?.sequence ?? 0) <= sequence {
                range = (middle + 1)..<range.upperBound
            } else {
                range = range.lowerBound..<middle
            }
        }
        return range.lowerBound
    }
}
