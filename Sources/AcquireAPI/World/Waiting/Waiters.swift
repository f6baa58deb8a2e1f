/// Those who wait for messages of one sandbox: a message costs nothing to those who wait for another recipient's.
struct Waiters: Sendable {
    /// A wait that lasts.
    struct Entry: Sendable {
        let waiter: Waiter
        /// Called once, outside the sandbox's lock.
        let answer: @Sendable (WaitOutcome) -> Void
        /// What has come so far, fewer than are waited for; it stays though it be evicted meanwhile.
        var found: [SMSMessage] = []

        /// Whether a message's status decides, so that one that was found may be lost again.
        var isForStatus: Bool { waiter.expectation.filter.status != nil }

        /// Takes a message into account.
        /// - Returns: Whether as many are there as are waited for.
        fileprivate mutating func consider(_ message: SMSMessage, at now: Timestamp, isNew: Bool) -> Bool {
            guard isNew || isForStatus else { return false }
            let place = isNew ? nil : found.firstIndex { $0 === message }
            switch (waiter.expectation.takes(message, at: now), place) {
            case (true, nil): found.append(message)
            case (false, let place?): found.remove(at: place)
            default: break
            }
            return found.count >= waiter.expectation.count
        }
    }

    private typealias Entries = [ObjectIdentifier: Entry]
    private var byRecipient: [PhoneNumber: Entries] = [:]
    private var ofAnyRecipient: Entries = [:]
    /// How many wait for messages of a status.
    private(set) var statusCount = 0

    /// How many wait.
    var count: Int { byRecipient.values.reduce(ofAnyRecipient.count) { $0 + $1.count } }

    /// Whether nobody waits.
    var isEmpty: Bool { byRecipient.isEmpty && ofAnyRecipient.isEmpty }

    /// Adds a wait.
    mutating func insert(_ entry: Entry) {
        if entry.isForStatus { statusCount += 1 }
        let id = ObjectIdentifier(entry.waiter)
        if let recipient = entry.waiter.expectation.filter.to {
            byRecipient[recipient, default: [:]][id] = entry
        } else {
            ofAnyRecipient[id] = entry
        }
    }

    /// Takes a wait away.
    /// - Returns: The wait; nil where it has ended before.
    mutating func remove(_ waiter: Waiter) -> Entry? {
        let id = ObjectIdentifier(waiter)
        let removed: Entry?
        if let recipient = waiter.expectation.filter.to {
            removed = byRecipient[recipient]?.removeValue(forKey: id)
            if byRecipient[recipient]?.isEmpty == true { byRecipient[recipient] = nil }
        } else {
            removed = ofAnyRecipient.removeValue(forKey: id)
        }
        if removed?.isForStatus == true { statusCount -= 1 }
        return removed
    }

    /// Takes every wait away.
    mutating func removeAll() -> [Entry] {
        defer { self = Waiters() }
        return byRecipient.values.flatMap(\.values) + ofAnyRecipient.values
    }

    /// Takes the waits away that are for messages of a status.
    mutating func removeThoseForStatus() -> [Entry] {
        guard statusCount > 0 else { return [] }
        let entries = byRecipient.values.flatMap(\.values) + ofAnyRecipient.values
        return entries.filter(\.isForStatus).compactMap { remove($0.waiter) }
    }

    /// Takes a message into account that has come, or come to another status.
    /// - Parameters:
    ///   - message: The message.
    ///   - now: The time by the sandbox's clock.
    ///   - isNew: Whether it has just come.
    /// - Returns: The waits that have as many as they wait for; they are taken away.
    mutating func consider(_ message: SMSMessage, at now: Timestamp, isNew: Bool) -> [Entry] {
        var complete: [Waiter] = []
        if let index = byRecipient.index(forKey: message.to) {
            Self.consider(message, at: now, isNew: isNew, for: &byRecipient.values[index], &complete)
        }
        Self.consider(message, at: now, isNew: isNew, for: &ofAnyRecipient, &complete)
        return complete.compactMap { remove($0) }
    }

    /// Forgets what has come so far, since the sandbox has.
    mutating func forgetFound() {
        for recipient in Array(byRecipient.keys) { byRecipient[recipient] = byRecipient[recipient].map(Self.without) }
        ofAnyRecipient = Self.without(ofAnyRecipient)
    }

    private static func without(_ entries: Entries) -> Entries {
        entries.mapValues { Entry(waiter: $0.waiter, answer: $0.answer) }
    }

    private static func consider(
        _ message: SMSMessage, at now: Timestamp, isNew: Bool, for entries: inout Entries, _ complete: inout [Waiter]
    ) {
        var index = entries.startIndex
        while index != entries.endIndex {
            if entries.values[index].consider(message, at: now, isNew: isNew) {
                complete.append(entries.values[index].waiter)
            }
            index = entries.index(after: index)
        }
    }
}
