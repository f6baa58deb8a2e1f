public import AcquireAPI

extension MockControl {
    /// Puts the sandbox back to its beginning: contacts, cases, messages, ids, faults and clock.
    ///
    /// No other is touched. Who waits for a message in it gets ``MockError/reset(sandbox:)``.
    public func reset() {
        controlled.world.putBack(controlled.name)
    }

    /// The time by the sandbox's clock.
    public var now: Timestamp {
        controlled.world.now(in: controlled.name)
    }

    /// Stops the sandbox's clock.
    /// - Parameter instant: What it shows from now on; `nil` for what it shows now.
    public func freezeClock(at instant: Timestamp? = nil) {
        let shown = instant ?? now
        controlled.world.changeClock(in: controlled.name) { _ in .frozen(shown) }
    }

    /// Puts the sandbox's clock forward, still or running as it is: messages come to the status they then have.
    /// - Parameter duration: By how much, to the millisecond.
    public func advanceClock(by duration: Duration) {
        controlled.world.changeClock(in: controlled.name) { $0.advanced(byMilliseconds: duration.wholeMilliseconds) }
    }

    /// Lets the sandbox's clock run, from what it shows.
    public func runClock() {
        controlled.world.changeClock(in: controlled.name) { $0.started() }
    }

    /// Draws sids, request ids and chances from a number from now on, for the same ones in every run.
    /// - Parameter seed: The number.
    public func reseed(_ seed: UInt64) {
        controlled.world.changeSeed(in: controlled.name, to: seed)
    }
}

extension Duration {
    /// Whole milliseconds, rounded towards zero.
    var wholeMilliseconds: Int {
        let (seconds, attoseconds) = components
        return Int(clamping: seconds) * 1_000 + Int(attoseconds / 1_000_000_000_000_000)
    }
}
