/// One page of a sandbox's messages, and what else is told with it.
struct MessagePage: Sendable {
    let page: MessageJournal.Page
    /// How many messages have gone since there was no room for them.
    let evictedCount: Int
    /// The time by the sandbox's clock.
    let now: Timestamp
}

extension Sandbox {
    /// One page of the messages that a filter takes.
    /// - Parameters:
    ///   - filter: Which messages; behind its `after` in the direction of the walk.
    ///   - order: The direction.
    ///   - limit: How many at the most.
    /// - Returns: The page.
    func page(_ filter: MessageFilter, _ order: MessageJournal.Order, limit: Int) -> MessagePage {
        guard let text = filter.text else {
            return change { state in
                let now = state.clock.now
                return MessagePage(
                    page: state.journal.page(filter, order, limit: limit, at: now),
                    evictedCount: state.journal.evictedCount,
                    now: now,
                )
            }
        }
        // Looking through texts may take its time: so it is done outside the lock, in what else is meant.
        var others = filter
        others.text = nil
        others.after = 0
        let found = change { state in
            let now = state.clock.now
            return (
                page: state.journal.page(others, .ascending, limit: .max, at: now),
                evictedCount: state.journal.evictedCount,
                now: now
            )
        }
        var messages = BoundedQueue<SMSMessage>()
        for message in found.page.messages where text.matches(message.text) { messages.append(message) }
        let page = MessageJournal.page(
            of: messages, behind: filter.after, order, limit: limit, latest: found.page.next ?? 0, nil)
        return MessagePage(page: page, evictedCount: found.evictedCount, now: found.now)
    }
}
