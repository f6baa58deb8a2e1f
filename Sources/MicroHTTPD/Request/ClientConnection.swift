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
    private(set) var exchange: Exchange?
    /// The header fields of the last request.
    private var lastFields = HTTPFields()
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
    func requestBegan(target: String) {
        exchange = Exchange(target: target)
        loop.patience.steps &+= 1
        guard isShakingHands else { return }
        isShakingHands = false
        loop.patience.handshakes -= 1
    }

    /// Takes a part of the body.
    func collect(_ bytes: UnsafeRawBufferPointer, method: UnsafePointer<CChar>) -> MHD_Result {
        loop.patience.steps &+= 1
        guard let exchange, !isExpired, case .collecting = exchange.progress else { return .NO }
        guard exchange.body.count + bytes.count <= loop.group.configuration.bodyLimit else {
            return unsafe refuseInBody(exchange, method: method)
        }
        unsafe exchange.body.append(contentsOf: bytes)
        return .YES
    }

    /// Goes on where a request's head has arrived, or all of it, or the response that it waited for.
    func proceed(method: UnsafePointer<CChar>) -> MHD_Result {
        loop.patience.steps &+= 1
        guard let exchange, !isExpired, !loop.isAborting else { return .NO }
        switch exchange.progress {
        case .begun:
            return unsafe admitBody(of: exchange, method: method)
        case .collecting:
            return unsafe answer(exchange, method: method)
        case .ready(let response):
            return queue(response, for: exchange)
        case .waiting, .answered:
            return .YES
        }
    }

    /// Ends the exchange.
    /// - Parameter isSent: Whether the response went out whole.
    func requestEnded(isSent: Bool) {
        watch.requestEnded()
        guard let exchange else { return }
        self.exchange = nil
        if isSecure { bytesOfWholeRequests = socket.map(Socket.bytesReceived) }
        let isOver = isSent ? exchange.closesConnection : exchange.isBrokenOff
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

    /// The head is there: accepts the body, or refuses it by the size that the head gives.
    private func admitBody(of exchange: Exchange, method: UnsafePointer<CChar>) -> MHD_Result {
        let head = unsafe RequestHead(handle: handle)
        // Where two servers in a row differ on which one counts, one of them takes a body for a request (RFC 9112, 11.2).
        guard !head.hasTwoLengths else {
            return refuse(exchange, as: .badRequest, "Content-Length and Transfer-Encoding")
        }
        // The library would take all that comes for the body, and wait for its end (RFC 9112, 6.1).
        guard !head.hasUnknownCoding else {
            return refuse(exchange, as: .notImplemented, "a transfer coding besides chunked")
        }
        let length = head.contentLength
        if let length {
            guard length <= loop.group.configuration.bodyLimit else { return unsafe refuse(exchange, method: method) }
            // What a client merely announces must not cost much.
            exchange.body.reserveCapacity(Int(min(length, 65_536)))
        }
        exchange.progress = .collecting
        return .YES
    }

    private func answer(_ exchange: Exchange, method: UnsafePointer<CChar>) -> MHD_Result {
        let head = unsafe RequestHead(handle: handle)
        if !isSecure, let bytes = bytesOfWholeRequests {
            bytesOfWholeRequests = head.isChunked ? nil : bytes + UInt64(head.size + exchange.body.count)
        }
        guard let request = unsafe request(of: exchange, method: method) else {
            exchange.closesConnection = true
            return queue(HTTPServerResponse(status: .badRequest), for: exchange)
        }
        exchange.body = []
        switch loop.group.handler.respond(to: request) {
        case .response(let response):
            return queue(response, for: exchange)
        case .deferred(let deferred):
            exchange.progress = .waiting
            loop.wait(for: deferred, on: self)
            return .YES
        }
    }

    /// What the handler sees; `nil` where the method is no token, or a header field's value has a NUL (RFC 9110, 5.5).
    func request(of exchange: Exchange, method name: UnsafePointer<CChar>) -> HTTPServerRequest? {
        guard let method = unsafe HTTPRequest.Method(String(cString: name)),
            let fields = unsafe RequestHead(handle: handle).fields(resembling: lastFields, headAt: name)
        else {
            loop.group.logger.notice("refused a request whose method or header fields HTTP does not allow")
            return nil
        }
        // RFC 9112, 3.2: with more than one it is not known for whom the request is.
        guard fields.count(where: { $0.name == RequestHead.host }) < 2 else {
            loop.group.logger.notice("refused a request with several Host fields")
            return nil
        }
        exchange.isHead = method == .head
        lastFields = fields
        return HTTPServerRequest(
            method: method,
            target: exchange.target,
            headerFields: lastFields,
            body: exchange.body,
            began: exchange.began
        )
    }

    func queue(_ response: HTTPServerResponse, for exchange: Exchange) -> MHD_Result {
        if loop.isDraining || response.endsWhole { exchange.closesConnection = true }
        exchange.progress = .answered
        return ResponseQueue(connection: self).queue(response, closing: exchange.closesConnection, for: exchange)
    }

    var socket: Int32? {
        unsafe cmhd_connection_info(handle, .CONNECTION_INFO_CONNECTION_FD).map { unsafe $0.pointee.connect_fd }
    }
}

extension HTTPServerResponse {
    /// Whether it is to be truncated behind its end: then only the connection ends there.
    fileprivate var endsWhole: Bool {
        guard case .bytes(let bytes) = body, case .truncated(let count) = delivery else { return false }
        return count >= bytes.count
    }
}
