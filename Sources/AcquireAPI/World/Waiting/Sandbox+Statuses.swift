extension Sandbox.State {
    /// Begins to tell of statuses, where nobody has wanted to know before.
    mutating func wantStatuses() {
        if audience.feed.isStarted {
            passStatuses()
        } else {
            audience.feed.start(with: journal.all, at: clock.now)
        }
    }

    /// Tells of every status that messages have come to since the last look.
    mutating func passStatuses() {
        guard audience.feed.nextDue != nil else { return }
        let now = clock.now
        while let due = audience.feed.takeNext(at: now) {
            // One that was evicted or forgotten meanwhile has nothing more to tell.
            guard journal.contains(due.message) else { continue }
            emit(.status(due.message, due.change))
            for entry in audience.waiters.consider(due.message, at: now, isNew: false) { complete(entry, at: now) }
        }
    }

    /// Tells everybody who waits what the clock's change brought about; to be called after each, and after the messages
    /// were replaced.
    mutating func clockChanged() {
        audience.forgetAlarm()
        guard audience.feed.isStarted else { return }
        passStatuses()
        // Where it went back, statuses that had come are to come again.
        audience.feed.start(with: journal.all, at: clock.now)
        beginStatusWaitsAnew()
    }

    /// Looks for statuses that are due.
    mutating func rings(_ alarm: Audience.Alarm) {
        if audience.rings(alarm.number) { passStatuses() }
    }

    /// Keeps what is still to come of messages that are gone from growing: a clock that stands still never takes it.
    mutating func pruneFeed() {
        guard audience.feed.count > 2 * journal.count + 200 else { return }
        passStatuses()
        audience.feed.start(with: journal.all, at: clock.now)
    }

    /// What is to be done once a change is over: listeners are told of its events.
    mutating func tellListeners() {
        guard audience.hasNews else { return }
        audience.hasNews = false
        for listener in audience.listeners.values { whenUnlocked { listener.pump() } }
    }
}
