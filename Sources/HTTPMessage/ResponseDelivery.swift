/// How a response reaches the client: as it should, or with a fault of the connection, for tests of clients.
///
/// Every fault but ``dripped(bytesPerSecond:)`` closes the connection. A body that is a ``ResponseStream`` can only be
/// delivered as it should, or not at all.
public enum ResponseDelivery: Sendable, Hashable {
    /// As it should.
    case normal
    /// Not at all: the connection is reset at once, so that the client finds it so where it waits for the response.
    case reset
    /// Not at all: the connection is closed at once, without a byte.
    case empty
    /// Its head and so many bytes of its body, behind which the connection is closed.
    ///
    /// The head promises the whole body, so that a client can tell, unless the body is no longer than that.
    case truncated(after: Int)
    /// Its head, then its body so many bytes a second, at least one, in pieces ten times a second or fewer.
    ///
    /// A server that stops sends the rest at once.
    case dripped(bytesPerSecond: Int)
}
