extension HTTPDaemon {
    /// How a daemon serves.
    public struct Configuration: Sendable {
        /// The hosts to listen on: IP addresses, `localhost` (both loopbacks) or names; `0.0.0.0` and `::` mean all.
        public var hosts: [String]
        /// The port, the same on all hosts; with 0 the system picks one.
        public var port: UInt16
        /// How many threads call the handler; by default one for each processor, at most 16.
        public var threads: Int
        /// How many connections may be open at once; further ones wait until one of them closes.
        ///
        /// It is lowered, with a line in the log, where the process may not open that many descriptors.
        public var connectionLimit: Int
        /// For how long a connection may be silent before it is closed, in whole seconds (rounded up); zero for ever.
        ///
        /// It does not count while the handler lets a client wait.
        public var idleTimeout: Duration
        /// For how long a request may take to arrive whole, from its first byte on; zero for ever.
        ///
        /// However busy its connection is. It is looked at eight times in that span, at least once a second.
        public var requestTimeout: Duration
        /// The largest body that is accepted, in bytes.
        public var bodyLimit: Int
        /// The memory for one connection's request and response head, in bytes.
        ///
        /// It is cleared for each request, so it should be small. The default lets 8 KB of header fields pass, where they
        /// are no more than 40: the library's own notes on each field lie there too. 1 MiB is the most: it holds fewer fields
        /// than `HTTPFields` does before it traps (65,535).
        public var connectionMemory: Int
        /// Whether each response gets a `Date`; `false` where the handler sets it.
        public var sendsDate: Bool
        /// How HTTPS is served; `nil` where it is not.
        public var tls: TLS?

        /// Creates a configuration.
        /// - Parameters:
        ///   - hosts: The hosts to listen on.
        ///   - port: The port, or 0 for one that the system picks.
        ///   - threads: How many threads call the handler; `nil` for one for each processor.
        ///   - connectionLimit: How many connections may be open at once.
        ///   - idleTimeout: For how long a connection may be silent.
        ///   - requestTimeout: For how long a request may take to arrive whole.
        ///   - bodyLimit: The largest body that is accepted, in bytes.
        ///   - connectionMemory: The memory for one connection, in bytes.
        ///   - sendsDate: Whether each response gets a `Date`.
        ///   - tls: How HTTPS is served; `nil` where it is not.
        public init(
            hosts: [String] = ["127.0.0.1"],
            port: UInt16 = 0,
            threads: Int? = nil,
            connectionLimit: Int = 10_000,
            idleTimeout: Duration = .seconds(60),
            requestTimeout: Duration = .seconds(60),
            bodyLimit: Int = 1_048_576,
            connectionMemory: Int = 12_288,
            sendsDate: Bool = true,
            tls: TLS? = nil
        ) {
            self.hosts = hosts
            self.port = port
            self.threads = threads ?? min(SystemThread.processorCount, 16)
            self.connectionLimit = connectionLimit
            self.idleTimeout = idleTimeout
            self.requestTimeout = requestTimeout
            self.bodyLimit = bodyLimit
            self.connectionMemory = connectionMemory
            self.sendsDate = sendsDate
            self.tls = tls
        }

        /// Refuses what cannot be served.
        func check() throws(HTTPDaemonError) {
            try require(!hosts.isEmpty, "hosts is empty", "give at least one host")
            try require((1...256).contains(threads), "threads is \(threads)", "give 1 to 256")
            try require(
                (1...1_000_000).contains(connectionLimit),
                "connectionLimit is \(connectionLimit)",
                "give 1 to 1000000"
            )
            try require(
                (0...1_073_741_824).contains(bodyLimit), "bodyLimit is \(bodyLimit)",
                "give 0 to 1073741824 bytes (1 GiB)")
            try require(
                (1_024...1_048_576).contains(connectionMemory),
                "connectionMemory is \(connectionMemory)",
                "give 1024 to 1048576 bytes"
            )
            try require(
                (0...31_536_000).contains(idleTimeout.wholeSeconds),
                "idleTimeout is \(idleTimeout)",
                "give 0 (none) to 365 days"
            )
            try require(
                (0...31_536_000).contains(requestTimeout.wholeSeconds),
                "requestTimeout is \(requestTimeout)",
                "give 0 (none) to 365 days"
            )
            try require(
                tls?.port == nil || tls?.port == 0 || tls?.port != port,
                "HTTP and HTTPS are both to have port \(port)",
                "give two different ones"
            )
            try require(
                tls == nil || TLS.isSupported,
                "this libmicrohttpd was built without TLS",
                "install one with it, as Debian's is"
            )
        }

        private func require(
            _ condition: Bool, _ reason: @autoclosure () -> String, _ remedy: String
        ) throws(HTTPDaemonError) {
            guard !condition else { return }
            throw HTTPDaemonError(.invalidConfiguration, reason: reason(), remedy: remedy)
        }
    }
}

extension Duration {
    /// The seconds, rounded up.
    var wholeSeconds: Int64 {
        components.attoseconds > 0 ? components.seconds + 1 : components.seconds
    }

    /// The milliseconds to wait for in a call of the system: rounded up, never negative, never too many for it.
    var wholeMilliseconds: Int32 {
        guard self > .zero else { return 0 }
        guard components.seconds < 1_000_000 else { return 1_000_000_000 }
        let beyond = components.attoseconds
        return Int32(components.seconds * 1_000 + (beyond + 999_999_999_999_999) / 1_000_000_000_000_000)
    }
}
