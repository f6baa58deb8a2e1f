extension SandboxSettings {
    /// The magic numbers, where they are on.
    var magicNumbers: MagicNumbers? {
        hasMagicNumbers ? MagicNumbers() : nil
    }
}

extension Sandbox.State {
    /// How a message fares that a magic number has fare otherwise than usual.
    /// - Parameter number: Whom it goes to.
    /// - Returns: The plan; nil where the number is none.
    @inline(__always)
    func unusualPlan(to number: PhoneNumber) -> DeliveryPlan? {
        settings.magicNumbers?.outcome(ofSendingTo: number)?.plan(settings.pace)
    }
}
