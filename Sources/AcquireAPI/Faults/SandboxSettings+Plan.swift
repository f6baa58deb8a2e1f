extension SandboxSettings {
    /// How a message to a number fares.
    /// - Parameter number: Whom it goes to.
    /// - Returns: The plan.
    func plan(to number: PhoneNumber) -> DeliveryPlan {
        .delivered(pace)
    }
}
