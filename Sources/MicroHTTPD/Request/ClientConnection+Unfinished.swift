import CMicroHTTPD
import HTTPMessage
import HTTPTypes

// What a loop asks of a connection of which it waits for more.
extension ClientConnection {
    /// Tells a client that waits for nothing that the connection ends, where its protocol has words for that.
    func sayGoodbye() {
        // Behind a first request the handshake is over.
        if isSecure, exchange == nil, bytesOfWholeRequests != nil { unsafe SecureSend.sayGoodbye(on: handle) }
    }

    /// Whether a request is in progress, if only by its first byte.
    var isBusy: Bool {
        guard exchange == nil else { return true }
        guard let bytesOfWholeRequests, let socket else { return false }
        // The end that a client sends counts as a byte.
        return Socket.bytesReceived(on: socket) > bytesOfWholeRequests && !Socket.isAtEnd(socket)
    }

    /// Since when a request has been arriving; `nil` while none is, or once it is whole.
    func receivingSince(lookingAt now: MonotonicInstant) -> MonotonicInstant? {
        guard !isExpired else { return nil }
        switch exchange?.progress {
        // What a handshake takes is not told apart from a request; the loop's patience with it ends too.
        case nil where isShakingHands: return nil
        case nil:
            if let socket { watch.look(at: Socket.bytesReceived(on: socket), now: now) }
            return watch.began
        case .begun, .collecting: return watch.began ?? exchange?.began
        case .waiting, .ready, .answered: return nil
        }
    }

    /// Has the library look at the connection where the client sends no more, so that it closes it.
    ///
    /// It (0.9.75) does not see an end that arrives together with bytes: it takes a short read for all there is. While it
    /// streams it does not read at all, and finds that the client has gone by what it sends.
    func lookForEnd() {
        switch exchange?.progress {
        case nil, .begun, .collecting: if let socket, Socket.isAtEnd(socket) { Socket.endReceiving(on: socket) }
        case .answered:
            if let stream = exchange?.stream, let socket, Socket.mayBeGone(socket) { stream.fill() }
        case .waiting, .ready: break
        }
    }

    /// Refuses the request that takes too long to arrive, and closes the connection.
    func expire() {
        isExpired = true
        guard let socket else { return }
        sendLast(HTTPServerResponse(status: .requestTimeout))
        // The library finds the connection at its end, and lets it go.
        Socket.shutDown(socket)
    }
}
