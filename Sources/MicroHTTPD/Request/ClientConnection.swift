import CMicroHTTPD
import HTTPMessage
import HTTPTypes
import Logging

/// A client's connection: it leads one exchange after the other from the request line to the response.
///
/// It belongs to its loop's thread. The library owns one reference from the connection's begin to its end.
@safe final class ClientConnection {
    /// The library's connection, valid as long as the library owns this object.
    let handle: OpaquePointer
    /// The loop that serves it, and that forgets it once it is closed, which ends the cycle of references.
    let loop: EventLoop
    /// The request in progress.
    var exchange: Exchange?
    /// The head of the request in progress; until that is there, of the one before it.
    private(set) var head: ReceivedHead?
    /// How many bytes the requests that arrived whole took on the wire; `nil` once a chunked body makes that unknown.
    ///
    /// Under TLS it is all that had arrived when a request ended, and unknown before the first: what the handshake took is
    /// not told.
    var bytesOfWholeRequests: UInt64? = 0
    var watch = RequestWatch()
    /// Whether the request took too long to arrive: nothing of it counts any more.
    var isExpired = false
    /// Whether it speaks TLS.
    let isSecure: Bool
    /// Whether its TLS handshake may be under way: until the first request.
    private(set) var isShakingHands: Bool

    init(handle: OpaquePointer, loop: EventLoop) {
        unsafe self.handle = handle
        self.loop = loop
        isSecure = unsafe cmhd_connection_info(handle, .CONNECTION_INFO_GNUTLS_SESSION) != nil
        isShakingHands = isSecure
        if isSecure { bytesOfWholeRequests = nil }
    }

    // MARK: - Called by the library

    /// Begins an exchange: its request line is there.
    func requestBegan(target: UnsafePointer<CChar>) {
        let isSame = unsafe head?.hasTarget(target) ?? false
        exchange = Exchange(target: isSame ? nil : unsafe String(cString: target))
        loop.patience.steps &+= 1
        guard isShakingHands else { return }
        isShakingHands = false
        loop.patience.handshakes -= 1
    }

    /// Takes a part of the body.
    func collect(_ bytes: UnsafeRawBufferPointer) -> MHD_Result {
        loop.patience.steps &+= 1
        guard !isExpired, case .collecting = exchange?.progress, let count = exchange?.body.count else { return .NO }
        guard count + bytes.count <= loop.group.configuration.bodyLimit else { return refuseInBody() }
        let length = exchange?.announcedLength
        if count == 0, length == UInt64(bytes.count) {
            // As most bodies come: all at once.
            unsafe exchange?.body = loop.bodies.body(bytes)
        } else {
            // What a client merely announces must not cost much.
            if count == 0, let length { exchange?.body.reserveCapacity(Int(min(length, 65_536))) }
            unsafe exchange?.body.append(contentsOf: bytes)
        }
        return .YES
    }

    /// Goes on where a request's head has arrived, or all of it, or the response that it waited for.
    func proceed(method: UnsafePointer<CChar>) -> MHD_Result {
        loop.patience.steps &+= 1
        guard !isExpired, !loop.isAborting else { return .NO }
        switch exchange?.progress {
        case .begun: return unsafe headArrived(method: method)
        case .collecting: return answer()
        case .ready(let response): return queue(response)
        case .waiting, .answered: return .YES
        case nil: return .NO
        }
    }

    /// Ends the exchange.
    /// - Parameter isSent: Whether the response went out whole.
    func requestEnded(isSent: Bool) {
        loop.patience.steps &+= 1
        watch.requestEnded()
        guard let isOver = isSent ? exchange?.closesConnection : exchange?.isBrokenOff else { return }
        exchange = nil
        if isSecure { bytesOfWholeRequests = socket.map(Socket.bytesReceived) }
        if isOver, let socket { loop.linger(on: socket) }
        loop.requestEnded()
    }

    // MARK: - Called by the loop

    /// Gives the response that was waited for.
    func resume(with response: HTTPServerResponse) {
        exchange?.progress = .ready(response)
        unsafe MHD_resume_connection(handle)
    }

    /// Goes on with a body that was waited for.
    func resume() {
        unsafe MHD_resume_connection(handle)
    }

    /// Takes the connection from the library's hands until it is resumed.
    func suspend() {
        unsafe MHD_suspend_connection(handle)
    }

    /// Has the connection end where the response stands now: the library's callback must then return failure.
    /// - Parameter resetting: Whether the client finds it reset, and gets nothing of what is under way.
    func breakOff(resetting: Bool = false) {
        exchange?.isBrokenOff = true
        loop.isBreakingOff = true
        if resetting, let socket { Socket.reset(socket) }
    }

    // MARK: - Steps

    /// The head is there, which most often is that of the request before it, or of another connection's.
    private func headArrived(method: UnsafePointer<CChar>) -> MHD_Result {
        let source = unsafe HeadInLibrary(of: handle, at: method)
        let target = exchange?.target
        if let head, head.isSame(as: source, target: target) { return admitBody(behind: head) }
        let arrived = loop.heads.head(source, target: target ?? head?.target ?? "") {
            ReceivedHead(source, target: $0, for: loop.group.handler)
        }
        head = arrived
        return admitBody(behind: arrived)
    }

    /// Accepts the body, or refuses it by what the head says.
    private func admitBody(behind head: ReceivedHead) -> MHD_Result {
        if let refusal = head.refusal { return refuse(as: refusal.status, refusal.reason) }
        if let length = head.contentLength, length > loop.group.configuration.bodyLimit { return refuseBody() }
        exchange?.announcedLength = head.contentLength
        exchange?.progress = .collecting
        return .YES
    }

    private func answer() -> MHD_Result {
        guard let received = head, let body = exchange?.takeBody(), let began = exchange?.began else {
            return .NO
        }
        if !isSecure, let bytes = bytesOfWholeRequests {
            bytesOfWholeRequests = received.isChunked ? nil : bytes + UInt64(received.size + body.count)
        }
        guard let head = received.head else {
            loop.group.logger.notice("refused a request whose method or header fields HTTP does not allow")
            exchange?.closesConnection = true
            return queue(HTTPServerResponse(status: .badRequest))
        }
        switch received.handler.respond(to: HTTPServerRequest(head, body: body, began: began)) {
        case .response(let response):
            return queue(response)
        case .deferred(let deferred):
            exchange?.progress = .waiting
            loop.wait(for: deferred, on: self)
            return .YES
        }
    }

    /// Gives the exchange's response to the library.
    func queue(_ response: HTTPServerResponse) -> MHD_Result {
        if loop.isDraining || response.endsWhole { exchange?.closesConnection = true }
        exchange?.progress = .answered
        return ResponseQueue(connection: self).queue(response)
    }

    var socket: Int32? {
        unsafe cmhd_connection_info(handle, .CONNECTION_INFO_CONNECTION_FD).map { unsafe $0.pointee.connect_fd }
    }
}

extension HTTPServerResponse {
    /// Whether it is to be truncated behind its end: then only the connection ends there.
    fileprivate var endsWhole: Bool {
        guard case .truncated(let count) = delivery, let bytes = body.bytes else { return false }
        return count >= bytes.count
    }
}
