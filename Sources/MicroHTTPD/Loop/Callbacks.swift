import CMicroHTTPD
import Glibc
import Logging

/// What the library calls: each function turns pointers into objects and leaves the work to them.
///
/// Ownership: `context` is the loop, unretained, since it outlives the library's daemon. The socket context of a
/// connection is its ``ClientConnection``, retained from `NOTIFY_STARTED` to `NOTIFY_CLOSED`; in between it owns the
/// exchange. So an exchange is freed even where a request ends before it was ever presented, and C owns one reference only.
enum Callbacks {
    /// A connection began or ended.
    static func notify(
        _ context: UnsafeMutableRawPointer?,
        _ handle: OpaquePointer?,
        _ socketContext: UnsafeMutablePointer<UnsafeMutableRawPointer?>?,
        _ event: MHD_ConnectionNotificationCode
    ) {
        guard let context = unsafe context, let handle = unsafe handle, let socketContext = unsafe socketContext else {
            return
        }
        if event == .CONNECTION_NOTIFY_STARTED {
            let loop = unsafe Unmanaged<EventLoop>.fromOpaque(context).takeUnretainedValue()
            let connection = unsafe ClientConnection(handle: handle, loop: loop)
            loop.connectionStarted(connection)
            unsafe socketContext.pointee = Unmanaged.passRetained(connection).toOpaque()
        } else if let raw = unsafe socketContext.pointee {
            let connection = unsafe Unmanaged<ClientConnection>.fromOpaque(raw).takeRetainedValue()
            unsafe socketContext.pointee = nil
            connection.loop.connectionClosed(connection)
        }
    }

    /// The request line arrived: the only time that the library shows the target undecoded.
    static func requestLine(
        _ context: UnsafeMutableRawPointer?,
        _ target: UnsafePointer<CChar>?,
        _ handle: OpaquePointer?
    ) -> UnsafeMutableRawPointer? {
        if let target = unsafe target { unsafe withConnection(of: handle) { unsafe $0.requestBegan(target: target) } }
        return nil
    }

    /// A request's head arrived, or a part of its body, or all of it.
    static func access(
        _ context: UnsafeMutableRawPointer?,
        _ handle: OpaquePointer?,
        _ method: UnsafePointer<CChar>?,
        _ upload: UnsafePointer<CChar>?,
        _ size: UnsafeMutablePointer<Int>?
    ) -> MHD_Result {
        guard let method = unsafe method, let size = unsafe size else { return .NO }
        let result = unsafe withConnection(of: handle) { connection in
            guard let upload = unsafe upload else { return unsafe connection.proceed(method: method) }
            defer { unsafe size.pointee = 0 }
            return unsafe connection.collect(UnsafeRawBufferPointer(start: upload, count: size.pointee))
        }
        return result ?? .NO
    }

    /// A request is over: its response is sent or never will be.
    static func completed(_ handle: OpaquePointer?, _ outcome: MHD_RequestTerminationCode) {
        unsafe withConnection(of: handle) { $0.requestEnded(isSent: outcome == .REQUEST_TERMINATED_COMPLETED_OK) }
    }

    /// The library is done with a body that was written for it.
    static func freeBody(_ body: UnsafeMutableRawPointer?) {
        if let body = unsafe body { unsafe BodyMemory.giveBack(body) }
    }

    /// The library takes more of a body that comes piece by piece.
    static func read(
        _ context: UnsafeMutableRawPointer?,
        _ buffer: UnsafeMutablePointer<CChar>?,
        _ capacity: Int
    ) -> Int {
        guard let context = unsafe context, let buffer = unsafe buffer else { return BodyReader.failure }
        let reader = unsafe Unmanaged<BodyReader>.fromOpaque(context).takeUnretainedValue()
        let count = unsafe reader.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: capacity))
        if count > 0 { reader.connection.loop.patience.steps &+= 1 }
        return count
    }

    /// The library is done with such a body, and gives back the reader that it owned.
    static func releaseReader(_ context: UnsafeMutableRawPointer?) {
        guard let context = unsafe context else { return }
        unsafe Unmanaged<BodyReader>.fromOpaque(context).takeRetainedValue().close()
    }

    /// The library has something to say: mostly about clients that break off or break the protocol.
    static func log(_ context: UnsafeMutableRawPointer?, _ format: UnsafePointer<CChar>?, _ arguments: CVaListPointer?)
    {
        guard let context = unsafe context, let format = unsafe format, let arguments = unsafe arguments else { return }
        let loop = unsafe Unmanaged<EventLoop>.fromOpaque(context).takeUnretainedValue()
        // That we broke a connection off is no news.
        guard !loop.isBreakingOff else { return }
        let text = unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1_024) { buffer -> String in
            guard let start = buffer.baseAddress else { return "" }
            guard unsafe vsnprintf(start, buffer.count, format, arguments) >= 0 else { return "" }
            return unsafe String(cString: start)
        }
        // The library's words for every failed handshake.
        if text.contains("received handshake message out of context") {
            loop.group.logger.notice(
                """
                a TLS handshake failed: the client does not trust the certificate, or wants another name, or speaks neither \
                TLS 1.2 nor 1.3
                """
            )
            return
        }
        // The library gives no level. What it cannot go on from, it ends the process for.
        loop.group.logger.notice("libmicrohttpd: \(text.drop { $0.isWhitespace }.trimmingLineEnd)")
    }

    /// Calls a function with a connection, which the library owns meanwhile: so nobody needs to own it too.
    @inline(__always) @discardableResult
    private static func withConnection<Result>(
        of handle: OpaquePointer?, _ body: (ClientConnection) -> Result
    ) -> Result? {
        guard let handle = unsafe handle,
            let info = unsafe cmhd_connection_info(handle, .CONNECTION_INFO_SOCKET_CONTEXT),
            let raw = unsafe info.pointee.socket_context
        else { return nil }
        return unsafe Unmanaged<ClientConnection>.fromOpaque(raw)._withUnsafeGuaranteedRef(body)
    }
}

extension Substring {
    /// The text without the line ends behind it.
    fileprivate var trimmingLineEnd: Substring {
        var text = self
        while text.last?.isNewline == true { text.removeLast() }
        return text
    }
}
