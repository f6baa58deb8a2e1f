extension World {
    /// Puts a sandbox back to its beginning: stores, ids, journals, faults and clock.
    package func putBack(_ name: SandboxName) {
        sandbox(name).reset()
    }

    /// Changes a sandbox's clock.
    /// - Parameters:
    ///   - name: The sandbox's name.
    ///   - change: Makes the new clock of the old.
    package func changeClock(in name: SandboxName, _ change: (MockClock) -> MockClock) {
        sandbox(name).change { $0.setClock(change($0.clock)) }
    }

    /// The time by a sandbox's clock.
    package func now(in name: SandboxName) -> Timestamp {
        sandbox(name).now
    }

    /// Has what is drawn in a sandbox from now on be drawn from another seed.
    package func changeSeed(in name: SandboxName, to seed: UInt64) {
        sandbox(name).change { $0.setSeed(seed, ofSandbox: name) }
    }
}
