extension Sandbox {
    /// Begins a wait.
    /// - Parameters:
    ///   - waiter: Who waits.
    ///   - answer: Called once with what it came to, outside the lock, before this returns where enough is there already;
    ///     not called where ``expire(_:)`` ends the wait.
    func begin(_ waiter: Waiter, answer: @escaping @Sendable (WaitOutcome) -> Void) {
        let expectation = waiter.expectation
        guard expectation.isOfText else { return change { $0.begin(waiter, answer) } }
        let messages = change { $0.journal.messages(to: expectation.filter.to, behind: expectation.filter.after) }
        let verdicts = TextVerdicts(of: messages, for: expectation)
        change { $0.begin(waiter, answer, verdicts) }
    }

    /// Ends a wait whose time is up.
    /// - Parameter waiter: Who waits.
    /// - Returns: What it came to; nil where it has ended before, and was answered.
    @discardableResult
    func expire(_ waiter: Waiter) -> WaitOutcome? {
        change { $0.expire(waiter) }
    }

    /// Waits without a server: for messages, or that none comes.
    /// - Parameters:
    ///   - expectation: What for.
    ///   - timeout: For how long, in real time; the wait ends too where the task is cancelled.
    /// - Returns: What it came to.
    func outcome(of expectation: Expectation, within timeout: Duration) async -> WaitOutcome {
        let waiter = Waiter(expectation)
        let (outcomes, continuation) = AsyncStream.makeStream(of: WaitOutcome.self)
        begin(waiter) { continuation.yield($0) }
        let end = Task {
            try? await Task.sleep(for: timeout)
            if let outcome = expire(waiter) { continuation.yield(outcome) }
        }
        // The stream ends of itself where this task is cancelled.
        for await outcome in outcomes {
            end.cancel()
            return outcome
        }
        end.cancel()
        return expire(waiter) ?? waiter.outcome ?? .dismissed(Self.cancelled)
    }

    /// Ends every wait, now and from now on, unless what it waits for is there.
    func end() {
        change { state in
            state.hasEnded = true
            state.dismissWaiters(Self.ended)
        }
    }

    fileprivate static var ended: APIError { APIError(.serverError, "The mock was stopped.") }

    private static var cancelled: APIError { APIError(.serverError, "The wait was cancelled.") }

    /// Looks again when a status is due.
    func set(_ alarm: Audience.Alarm) {
        read { $0.audience.timer }.call(after: .milliseconds(alarm.delay)) { [weak self] in
            self?.change { $0.rings(alarm) }
        }
    }
}

extension Sandbox.State {
    /// Begins a wait; enough that is there already ends it at once.
    /// - Parameters:
    ///   - waiter: Who waits.
    ///   - answer: Called once with what it came to, outside the lock.
    ///   - verdicts: What was found out of texts before.
    mutating func begin(
        _ waiter: Waiter, _ answer: @escaping @Sendable (WaitOutcome) -> Void, _ verdicts: TextVerdicts? = nil
    ) {
        let expectation = waiter.expectation
        if expectation.filter.status != nil { wantStatuses() }
        let now = clock.now
        let messages = journal.messages(to: expectation.filter.to)
        var entry = Waiters.Entry(waiter: waiter, answer: answer)
        var total = 0
        for position in messages.position(behind: expectation.filter.after)..<messages.positions.upperBound {
            guard let message = messages[position], expectation.takes(message, at: now, verdicts) else { continue }
            total += 1
            if entry.found.count < WaitReport.mostFound { entry.found.append(message) }
        }
        if total >= expectation.count {
            complete(entry, total: total, at: now)
        } else if hasEnded {
            settle(entry, .dismissed(Sandbox.ended))
        } else {
            audience.waiters.insert(entry)
        }
    }

    /// Ends a wait whose time is up.
    mutating func expire(_ waiter: Waiter) -> WaitOutcome? {
        // What has become due since the last look counts.
        passStatuses()
        guard let entry = audience.waiters.remove(waiter) else { return nil }
        let isMet = waiter.expectation.isNever
        let report = report(on: entry, total: entry.found.count, at: clock.now, withCandidates: !isMet)
        let outcome = isMet ? WaitOutcome.met(report) : .missed(report)
        waiter.settle(outcome)
        return outcome
    }

    /// Begins the waits anew whose messages a change of the clock may have taken away.
    mutating func beginStatusWaitsAnew() {
        for entry in audience.waiters.removeThoseForStatus() { begin(entry.waiter, entry.answer) }
    }

    /// Ends every wait, with an error for an answer.
    mutating func dismissWaiters(_ error: APIError) {
        for entry in audience.waiters.removeAll() { settle(entry, .dismissed(error)) }
    }

    /// Takes a message that has come into account.
    mutating func tellWaiters(of message: SMSMessage) {
        if audience.feed.isStarted {
            audience.feed.add(message)
            pruneFeed()
        }
        guard audience.isThere else { return }
        let now = clock.now
        for entry in audience.waiters.consider(message, at: now, isNew: true) { complete(entry, at: now) }
        passStatuses()
    }

    /// Forgets every message, also for those who wait for more.
    mutating func forgetMessages() {
        journal.removeAll()
        audience.waiters.forgetFound()
    }

    /// Ends a wait that has as many as it waits for.
    mutating func complete(_ entry: Waiters.Entry, total: Int? = nil, at now: Timestamp) {
        let report = report(on: entry, total: total ?? entry.found.count, at: now, withCandidates: false)
        settle(entry, entry.waiter.expectation.isNever ? .missed(report) : .met(report))
    }

    private mutating func settle(_ entry: Waiters.Entry, _ outcome: WaitOutcome) {
        entry.waiter.settle(outcome)
        whenUnlocked { entry.answer(outcome) }
    }

    private mutating func report(
        on entry: Waiters.Entry, total: Int, at now: Timestamp, withCandidates: Bool
    ) -> WaitReport {
        let expectation = entry.waiter.expectation
        let found = entry.found.sorted { $0.sequence < $1.sequence }
        let latest = max(expectation.filter.after, journal.nextSequence - 1)
        return WaitReport(
            expectation: expectation,
            found: found,
            total: total,
            next: total > found.count ? found.last?.sequence ?? latest : latest,
            messageCount: journal.count,
            evictedCount: journal.evictedCount,
            now: now,
            candidates: withCandidates ? journal.newest(to: expectation.filter.to) : [],
        )
    }
}

extension MessageJournal {
    /// The newest messages to one number and the newest of all, each once.
    mutating func newest(to recipient: PhoneNumber?) -> [SMSMessage] {
        var found: [Int: SMSMessage] = [:]
        for messages in recipient == nil ? [messages(to: nil)] : [messages(to: nil), messages(to: recipient)] {
            for position in messages.positions.suffix(WaitReport.mostFound) {
                if let message = messages[position] { found[message.sequence] = message }
            }
        }
        return Array(found.values)
    }
}
