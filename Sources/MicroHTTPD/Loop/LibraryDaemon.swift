import CMicroHTTPD
import Glibc

/// One `MHD_Daemon` without thread and listening socket: a loop gives it connections and runs it.
///
/// It belongs to one thread, like the loop that owns it.
@safe final class LibraryDaemon {
    /// `nil` before the start and once stopped.
    private var handle: OpaquePointer?
    /// Whether its connections speak TLS.
    let isSecure: Bool

    /// Prepares a daemon.
    /// - Parameter isSecure: Whether its connections speak TLS.
    init(isSecure: Bool) {
        self.isSecure = isSecure
    }

    // A loop whose thread could not be started never gets to stop it.
    deinit {
        stop()
    }

    /// Starts the library's daemon.
    /// - Parameters:
    ///   - configuration: How it serves.
    ///   - context: The loop, for the callbacks. The library gets it unretained: the loop must outlive ``stop()``.
    /// - Throws: Where the library refuses; it has logged why.
    func start(configuration: HTTPDaemon.Configuration, context: EventLoop) throws(HTTPDaemonError) {
        var flags =
            MHD_USE_EPOLL.rawValue | MHD_ALLOW_SUSPEND_RESUME.rawValue | MHD_USE_NO_LISTEN_SOCKET.rawValue
            | MHD_USE_ERROR_LOG.rawValue
        if !configuration.sendsDate { flags |= MHD_USE_SUPPRESS_DATE_NO_CLOCK.rawValue }
        if isSecure { flags |= MHD_USE_TLS.rawValue }
        let tls = isSecure ? configuration.tls : nil
        unsafe handle = cmhd_start_daemon(
            flags,
            Unmanaged.passUnretained(context).toOpaque(),
            { unsafe Callbacks.log($0, $1, $2) },
            { unsafe Callbacks.requestLine($0, $1, $2) },
            { context, connection, _, method, _, upload, size, _ in
                unsafe Callbacks.access(context, connection, method, upload, size)
            },
            { _, connection, _, outcome in unsafe Callbacks.completed(connection, outcome) },
            { unsafe Callbacks.notify($0, $1, $2, $3) },
            configuration.connectionMemory,
            UInt32(configuration.connectionLimit),
            UInt32(configuration.idleTimeout.wholeSeconds),
            tls.map { _ in HTTPDaemon.TLS.priorities },
            tls?.privateKey,
            tls?.certificates
        )
        guard unsafe handle != nil else {
            throw HTTPDaemonError(
                .resourceFailure,
                reason:
                    "libmicrohttpd refuses to start\(isSecure ? " with this certificate and key" : "") (see the log)")
        }
    }

    /// The epoll descriptor that is readable when there is something to do.
    var pollDescriptor: Int32 {
        guard let handle = unsafe handle, let info = unsafe cmhd_daemon_info(handle, .DAEMON_INFO_EPOLL_FD) else {
            return -1
        }
        return unsafe info.pointee.epoll_fd
    }

    /// After how many milliseconds ``run()`` must be called even if nothing happens.
    /// - Parameter least: What it is at least, where there is one.
    /// - Returns: The time; negative where there is none.
    func timeout(atLeast least: Int32) -> Int32 {
        var milliseconds: UInt64 = 0
        guard let handle = unsafe handle, unsafe MHD_get_timeout(handle, &milliseconds) == .YES else { return -1 }
        return max(Int32(clamping: milliseconds), least)
    }

    /// Serves what is ready, without waiting.
    func run() {
        // With a timeout of zero the library asks its epoll descriptor until no event is left, before it serves them: this
        // is what keeps 128·k ready connections from stalling it.
        if let handle = unsafe handle { unsafe MHD_run(handle) }
    }

    /// Hands over a connected socket, which the library closes.
    func add(_ descriptor: Int32) {
        guard let handle = unsafe handle else { return }
        // The library wants the client's address for limits by address and for whoever asks; nobody does either.
        var address = sockaddr()
        unsafe MHD_add_connection(handle, descriptor, &address, socklen_t(MemoryLayout<sockaddr>.size))
    }

    /// Closes all connections, none of which may be suspended, and frees the library's daemon.
    func stop() {
        guard let handle = unsafe handle else { return }
        unsafe self.handle = nil
        unsafe MHD_stop_daemon(handle)
    }
}
