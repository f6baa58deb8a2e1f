/// What a test can look at, wait for and change: the default sandbox of a ``MockServer``, or a ``MockSandbox``.
public protocol MockControl: Sendable {
    /// The sandbox that it is about.
    var controlled: MockSandbox { get }
}
