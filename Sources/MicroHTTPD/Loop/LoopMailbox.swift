import Glibc
import HTTPMessage
import Synchronization

/// How other threads reach a loop: messages, and a descriptor that wakes it.
final class LoopMailbox: Sendable {
    /// What a loop is told.
    enum Message: Sendable {
        /// A connected socket to serve.
        case connection(Int32, isSecure: Bool)
        /// The response that a suspended connection waits for.
        case fulfilled(Ticket, HTTPServerResponse)
        /// There is more of a streamed body.
        case streamReady(Ticket)
        /// Something to be called later.
        case call(@Sendable () -> Void, at: MonotonicInstant)
        /// The time to finish what was begun, and to end then.
        case drain(until: MonotonicInstant)
    }

    /// Names one wait of one connection, so that no other thread ever holds the connection itself.
    typealias Ticket = UInt64

    private struct State {
        var messages: [Message] = []
        var isOpen = true
        var takesConnections = true
    }
    private let state = Mutex(State())
    private let wakeUp: WakeUpDescriptor
    private let connectionCount = Atomic(0)

    init() throws(SystemError) {
        wakeUp = try WakeUpDescriptor()
    }

    /// What the loop polls: readable when there is something for it.
    var descriptor: Int32 {
        wakeUp.descriptor
    }

    /// How many connections the loop serves or is to serve.
    var load: Int {
        connectionCount.load(ordering: .relaxed)
    }

    /// Counts a connection that the loop is to serve, or (-1) serves no more.
    func addLoad(_ change: Int) {
        connectionCount.add(change, ordering: .relaxed)
    }

    /// Leaves a message and wakes the loop.
    /// - Returns: Whether the loop still takes such messages.
    @discardableResult
    func post(_ message: Message) -> Bool {
        let (isTaken, isFirst) = state.withLock { state in
            guard state.isOpen else { return (false, false) }
            if case .connection = message, !state.takesConnections { return (false, false) }
            state.messages.append(message)
            return (true, state.messages.count == 1)
        }
        if isFirst { wake() }
        return isTaken
    }

    /// Wakes the loop, with a message or without.
    func wake() {
        wakeUp.signal()
    }

    /// Takes the messages, for the loop.
    func take() -> [Message] {
        wakeUp.drain()
        return state.withLock { state in
            let messages = state.messages
            state.messages = []
            return messages
        }
    }

    /// Takes the messages, for the loop; connections are refused from now on, so none can be left behind.
    func closeToConnections() -> [Message] {
        state.withLock { $0.takesConnections = false }
        return take()
    }

    /// Refuses messages from now on, and forgets those that are left.
    func close() {
        state.withLock { state in
            state.isOpen = false
            state.messages = []
        }
    }
}
