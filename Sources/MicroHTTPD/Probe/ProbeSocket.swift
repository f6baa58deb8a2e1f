import CMicroHTTPD
import Glibc

/// A connection whose every step ends by one deadline.
final class ProbeSocket {
    private let descriptor: Int32
    private let deadline: ContinuousClock.Instant
    private let timeout: Duration
    /// TLS, once it is spoken.
    private var session: ProbeSession?
    /// Whom it talks to, for errors.
    let address: String

    /// Connects to the first of some addresses that answers.
    /// - Parameters:
    ///   - addresses: The addresses, at least one.
    ///   - deadline: When everything must be done.
    ///   - timeout: How long that was from the begin, for errors.
    /// - Throws: What the first address answered, where none does.
    init(
        connectingToOneOf addresses: [SocketAddress],
        deadline: ContinuousClock.Instant,
        timeout: Duration
    ) throws(HTTPProbeError) {
        var firstError: HTTPProbeError?
        for address in addresses {
            do throws(HTTPProbeError) {
                descriptor = try Self.connected(to: address, deadline: deadline, timeout: timeout)
                self.address = "\(address)"
                self.deadline = deadline
                self.timeout = timeout
                return
            } catch {
                firstError = firstError ?? error
            }
        }
        throw firstError ?? HTTPProbeError.cannotConnect(address: "nowhere", reason: "there is no address")
    }

    deinit {
        close(descriptor)
    }

    /// Speaks TLS from now on.
    /// - Parameters:
    ///   - host: Whom the other side must be.
    ///   - trust: Who may vouch for that.
    /// - Throws: Where it is somebody else, or speaks no TLS.
    func secure(as host: String, trusting trust: HTTPProbe.Trust) throws(HTTPProbeError) {
        let session = ProbeSession(on: descriptor, host: host, trust: trust)
        _ = try finished { session.handshake() }
        self.session = session
    }

    /// Does a step of TLS until it is done.
    /// - Returns: What it gave.
    private func finished(_ step: () -> ProbeSession.Step) throws(HTTPProbeError) -> Int {
        while true {
            switch step() {
            case .done(let count): return count
            case .failed(let reason): throw HTTPProbeError.untrusted(address: address, reason: reason)
            case .waiting(let event):
                guard Self.wait(for: event, on: descriptor, until: deadline) else {
                    throw HTTPProbeError.timedOut(address: address, after: timeout)
                }
            }
        }
    }

    /// Sends bytes, all of them.
    func send(_ bytes: [UInt8]) throws(HTTPProbeError) {
        var rest = bytes[...]
        while let session, !rest.isEmpty { rest = rest.dropFirst(try finished { session.send(rest) }) }
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { bytes in
                unsafe Glibc.send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
            }
            if count > 0 { rest = rest.dropFirst(count) } else { try recover(waitingFor: POLLOUT) }
        }
    }

    /// Receives some bytes, none at the end.
    func receive() throws(HTTPProbeError) -> [UInt8] {
        if let session {
            var bytes = [UInt8](repeating: 0, count: 16_384)
            let count = try finished {
                unsafe bytes.withUnsafeMutableBytes { unsafe session.receive(into: $0) }
            }
            return Array(bytes.prefix(count))
        }
        while true {
            var failed = false
            let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 16_384) { buffer, count in
                let received = unsafe recv(descriptor, buffer.baseAddress, buffer.count, 0)
                failed = received < 0
                count = max(0, received)
            }
            guard failed else { return bytes }
            try recover(waitingFor: POLLIN)
        }
    }

    /// Waits where a call only failed because it would have had to.
    private func recover(waitingFor event: Int32) throws(HTTPProbeError) {
        let error = SystemError("")
        guard error.number != EINTR else { return }
        guard error.number == EAGAIN else { throw HTTPProbeError.brokenOff(address: address, reason: error.reason) }
        guard Self.wait(for: event, on: descriptor, until: deadline) else {
            throw HTTPProbeError.timedOut(address: address, after: timeout)
        }
    }

    private static func connected(
        to address: SocketAddress,
        deadline: ContinuousClock.Instant,
        timeout: Duration
    ) throws(HTTPProbeError) -> Int32 {
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
        let descriptor = socket(address.family == .ipv6 ? AF_INET6 : AF_INET, kind, 0)
        var error = descriptor < 0 ? errno : 0
        if error == 0, unsafe address.withSystemAddress({ unsafe connect(descriptor, $0, $1) }) != 0 { error = errno }
        if error == EINPROGRESS {
            guard wait(for: POLLOUT, on: descriptor, until: deadline) else {
                close(descriptor)
                throw HTTPProbeError.timedOut(address: "\(address)", after: timeout)
            }
            var length = socklen_t(MemoryLayout<Int32>.size)
            unsafe getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &error, &length)
        }
        guard error == 0 else {
            if descriptor >= 0 { close(descriptor) }
            let reason = SystemError("connect", number: error).reason
            throw HTTPProbeError.cannotConnect(address: "\(address)", reason: reason)
        }
        return descriptor
    }

    private static func wait(for event: Int32, on descriptor: Int32, until deadline: ContinuousClock.Instant) -> Bool {
        while true {
            var entry = pollfd(fd: descriptor, events: Int16(event), revents: 0)
            let count = unsafe poll(&entry, 1, (deadline - .now).wholeMilliseconds)
            if count > 0 { return true }
            guard .now < deadline else { return false }
        }
    }
}
