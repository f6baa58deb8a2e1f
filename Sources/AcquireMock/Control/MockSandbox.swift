public import AcquireAPI

/// One isolated world of a mock: what is sent with its key, and nothing else.
///
/// ```swift
/// let worker = try mock.sandbox("worker-7")
/// // Let the code under test send with worker.apiKey.
/// let message = try await worker.waitForMessage(to: "+919666929552")
/// ```
public struct MockSandbox: Sendable, MockControl {
    /// The name.
    public let name: SandboxName
    /// The key that opens the API in this sandbox.
    public let apiKey: String

    let world: World
    let service: AcquireService

    /// Names a sandbox, which is made on first use.
    init(_ name: SandboxName, apiKey: String, world: World, service: AcquireService) {
        self.name = name
        self.apiKey = name == .default ? apiKey : "\(apiKey)+\(name)"
        self.world = world
        self.service = service
    }

    /// The sandbox itself.
    public var controlled: MockSandbox { self }
}
