extension Sandbox.State {
    /// Sets the clock; nothing else does while the sandbox goes on.
    /// - Parameter clock: The clock.
    mutating func setClock(_ clock: MockClock) {
        self.clock = clock
        clockChanged()
    }

    /// Draws ids from another seed from now on; the requests count anew.
    /// - Parameters:
    ///   - seed: The seed.
    ///   - sandbox: The sandbox's name.
    mutating func setSeed(_ seed: UInt64, ofSandbox sandbox: SandboxName) {
        ids = IDSource(seed: seed, sandbox: sandbox.description)
        requestCount = 0
    }
}
