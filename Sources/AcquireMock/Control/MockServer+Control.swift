public import AcquireAPI

extension MockServer: MockControl {
    /// The sandbox of those who name none.
    public var controlled: MockSandbox {
        MockSandbox(.default, apiKey: apiKey, world: world, service: service)
    }

    /// A sandbox of the mock.
    /// - Parameter name: Its name: 1 to 63 of `a` to `z`, `0` to `9` and `-`.
    /// - Returns: The sandbox, which is made on first use.
    /// - Throws: ``MockError/refused(_:)`` for what is no name.
    public func sandbox(_ name: String) throws(MockError) -> MockSandbox {
        guard let name = SandboxName(name) else {
            throw .refused(["'\(name)' is not a sandbox's name: use 1 to 63 of a-z, 0-9 and -."])
        }
        return MockSandbox(name, apiKey: apiKey, world: world, service: service)
    }
}
