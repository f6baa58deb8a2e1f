public import HTTPMessage
public import Logging
import Synchronization

/// An HTTP/1.1 server on libmicrohttpd that calls a handler.
///
/// It serves from ``start(configuration:handler:logger:)`` on until ``stop(drainingFor:)``, on threads of its own.
public final class HTTPDaemon: Sendable {
    /// The addresses it listens on, with the port that the system picked where it was to pick one.
    public let boundAddresses: [SocketAddress]
    /// The addresses it listens on for HTTPS: the same where there is HTTPS only.
    public let secureAddresses: [SocketAddress]

    private let group: LoopGroup
    private let threads: [SystemThread]
    private let isStopped = Mutex(false)

    /// The port it listens on, the same for all addresses.
    public var port: UInt16 {
        boundAddresses.first?.port ?? 0
    }

    /// Begins to serve.
    /// - Parameters:
    ///   - configuration: How to serve.
    ///   - handler: What answers, called on several threads at once.
    ///   - logger: Where the library's messages go, and what is out of the ordinary.
    /// - Returns: The daemon; it serves already.
    /// - Throws: Where an address cannot be listened on, or the system has not enough of what is needed.
    public static func start(
        configuration: Configuration,
        handler: any RequestHandler,
        logger: Logger
    ) throws(HTTPDaemonError) -> HTTPDaemon {
        try configuration.check()
        let configuration = configuration.fitted(toDescriptorLimitWith: logger)
        let listeners = try configuration.listeners(logger)
        let group: LoopGroup
        do {
            group = try LoopGroup(configuration: configuration, handler: handler, logger: logger, listeners: listeners)
        } catch {
            throw HTTPDaemonError(error)
        }
        return HTTPDaemon(group: group, threads: try startThreads(of: group))
    }

    private init(group: LoopGroup, threads: [SystemThread]) {
        self.group = group
        self.threads = threads
        secureAddresses = group.listeners.filter(\.isSecure).map(\.address)
        let others = group.listeners.filter { !$0.isSecure }.map(\.address)
        boundAddresses = others.isEmpty ? secureAddresses : others
    }

    deinit {
        stop(drainingFor: .zero)
    }

    /// Stops serving: refuses new connections, finishes what was begun, and ends the threads.
    ///
    /// Responses that are waited for come at once (``DeferredResponse/end()``), streams are finished, and a request
    /// whose first byte has arrived is answered. Idle connections do not hold it up. Afterwards the port is free. A second
    /// call returns when the first is done. Never to be called from the handler, whose thread it waits for.
    /// - Parameter limit: For how long to finish what was begun; what is left then is broken off.
    public func stop(drainingFor limit: Duration = .seconds(4)) {
        precondition(!threads.contains { $0.isCurrent }, "HTTPDaemon.stop called from its handler would never return")
        isStopped.withLock { isStopped in
            guard !isStopped else { return }
            Self.end(threads, of: group, at: .now + limit)
            isStopped = true
        }
    }

    /// Calls a function later, on the thread of a loop, so that a timer costs no thread and waits for none.
    ///
    /// A daemon that stops calls it no more.
    /// - Parameters:
    ///   - delay: How much later.
    ///   - body: The function; it must return soon.
    public func call(after delay: Duration, _ body: @escaping @Sendable () -> Void) {
        group.mailboxes.first?.post(.call(body, at: .now + delay))
    }

    private static func startThreads(of group: LoopGroup) throws(HTTPDaemonError) -> [SystemThread] {
        var threads: [SystemThread] = []
        do {
            for (index, mailbox) in group.mailboxes.enumerated() {
                let loop = try EventLoop(group: group, mailbox: mailbox)
                threads.append(try SystemThread(named: "http-loop-\(index)") { loop.run() })
            }
        } catch {
            end(threads, of: group, at: .now)
            throw error as? HTTPDaemonError ?? HTTPDaemonError(.resourceFailure, reason: "\(error)")
        }
        return threads
    }

    private static func end(_ threads: [SystemThread], of group: LoopGroup, at deadline: MonotonicInstant) {
        group.beginStopping(until: deadline)
        threads.forEach { $0.join() }
        group.listeners.forEach { $0.close() }
    }
}

extension HTTPDaemon.Configuration {
    /// How many descriptors the process needs beside those of connections.
    ///
    /// A loop has an epoll descriptor, two for wake-ups and the sockets that linger; the rest is for whatever else the
    /// process has open.
    var otherDescriptors: Int {
        64 + threads * (8 + LingeringSockets.mostAtOnce)
    }

    /// Raises the process's descriptor limit, and lowers the connection limit where that does not suffice.
    fileprivate func fitted(toDescriptorLimitWith logger: Logger) -> Self {
        let others = otherDescriptors
        let available = FileDescriptorLimit.raise(to: connectionLimit + others)
        guard available < connectionLimit + others else { return self }
        var fitted = self
        fitted.connectionLimit = max(1, available - others)
        logger.warning(
            """
            This process may open \(available) descriptors: the connection limit is \(fitted.connectionLimit) instead of \
            \(connectionLimit). Raise the limit (ulimit -n) to \(connectionLimit + others) for all of them.
            """
        )
        return fitted
    }
}
