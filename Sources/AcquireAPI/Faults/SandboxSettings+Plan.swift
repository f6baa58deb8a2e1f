extension SandboxSettings {
    /// The magic numbers, where they are on.
    var magicNumbers: MagicNumbers? {
        hasMagicNumbers ? MagicNumbers() : nil
    }

    /// How a message to a number fares.
    /// - Parameter number: Whom it goes to.
    /// - Returns: The plan.
    func plan(to number: PhoneNumber) -> DeliveryPlan {
        magicNumbers?.outcome(ofSendingTo: number)?.plan(pace) ?? .delivered(pace)
    }
}
