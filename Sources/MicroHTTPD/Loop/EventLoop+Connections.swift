import Glibc
import HTTPMessage
import Logging

extension EventLoop {
    /// Whether the loop takes new connections now.
    var isAccepting: Bool {
        guard !isDraining, !group.isFull else { return false }
        guard let acceptsAgain else { return true }
        guard acceptsAgain <= .now else { return false }
        self.acceptsAgain = nil
        return true
    }

    /// Takes waiting connections, for itself or for a loop that has fewer.
    /// - Parameters:
    ///   - listener: The socket on which they wait.
    ///   - most: How many, so that those served already do not wait long.
    func acceptConnections(from listener: ListeningSocket, atMost most: Int) {
        for _ in 0..<most {
            guard group.claimPlace() else { return }
            do {
                let descriptor = try Socket.accept(on: listener.descriptor)
                let target = group.isStopping ? mailbox : group.leastBusy(preferring: mailbox)
                // Counted before it arrives there: the next one looks at once.
                target.addLoad(1)
                if target === mailbox {
                    adopt(descriptor, isSecure: listener.isSecure)
                } else if !target.post(.connection(descriptor, isSecure: listener.isSecure)) {
                    target.addLoad(-1)
                    mailbox.addLoad(1)
                    adopt(descriptor, isSecure: listener.isSecure)
                }
            } catch {
                group.freePlace()
                guard error.number != EAGAIN else { return }
                // Most likely the process has no descriptors left: trying again at once would only keep it busy.
                group.logger.error("cannot accept a connection: \(error)")
                acceptsAgain = .now + .milliseconds(100)
                return
            }
        }
    }

    /// Serves a connected socket.
    func adopt(_ descriptor: Int32, isSecure: Bool) {
        isAdopting = true
        libraries.first { $0.isSecure == isSecure }?.add(descriptor)
        // Where the library had no memory for it, it has closed the socket and told us nothing.
        if isAdopting { forgetConnection() }
        isAdopting = false
    }

    /// The library has taken a connection on.
    func connectionStarted(_ connection: ClientConnection) {
        isAdopting = false
        // Its first request may be on its way, sent before the client could know that the loop drains.
        drain?.quietSince = .now
        connections[ObjectIdentifier(connection)] = connection
        if connection.isShakingHands { patience.handshakes += 1 }
    }

    /// The library has let a connection go.
    func connectionClosed(_ connection: ClientConnection) {
        connections[ObjectIdentifier(connection)] = nil
        if connection.isShakingHands { patience.handshakes -= 1 }
        forgetConnection()
    }

    /// Gives back a connection's place.
    func forgetConnection() {
        mailbox.addLoad(-1)
        group.freePlace()
    }

    /// A request is over.
    func requestEnded() {
        isBreakingOff = false
        drain?.quietSince = .now
    }

    /// Keeps a socket that the library is about to close open until the client has read its response.
    func linger(on descriptor: Int32) {
        if let copy = Socket.duplicate(descriptor) { lingering.insert(copy, at: .now) }
    }
}
