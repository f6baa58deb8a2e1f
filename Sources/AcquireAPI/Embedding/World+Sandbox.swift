extension World {
    /// Puts a sandbox back to its beginning: stores, ids, journal and clock.
    package func putBack(_ name: SandboxName) {
        let seed = configuration.seed
        let beginning = Sandbox.State(
            configuration.fixture, clock: configuration.clock, settings: configuration.settings)
        sandbox(name).change { state in
            state = beginning
            state.ids = IDSource(seed: seed, sandbox: name.description)
            state.emit(.reset)
        }
    }

    /// Changes a sandbox's clock.
    /// - Parameters:
    ///   - name: The sandbox's name.
    ///   - change: Makes the new clock of the old.
    package func changeClock(in name: SandboxName, _ change: (MockClock) -> MockClock) {
        sandbox(name).change { $0.clock = change($0.clock) }
    }

    /// The time by a sandbox's clock.
    package func now(in name: SandboxName) -> Timestamp {
        sandbox(name).now
    }

    /// Has what is drawn in a sandbox from now on be drawn from another seed.
    package func changeSeed(in name: SandboxName, to seed: UInt64) {
        sandbox(name).change { $0.ids = IDSource(seed: seed, sandbox: name.description) }
    }
}
