import CMicroHTTPD
import Glibc

/// The client's side of TLS on a connected socket that does not block.
@safe final class ProbeSession {
    /// What came of a step.
    enum Step {
        /// So many bytes were taken or given; none at the end.
        case done(Int)
        /// It is to be tried again once the socket is ready for this.
        case waiting(Int32)
        /// It is over; why.
        case failed(String)
    }

    private var session: OpaquePointer?
    private var credentials: OpaquePointer?
    /// The host, for GnuTLS, which does not copy it.
    private let name: UnsafeMutablePointer<CChar>?

    /// Prepares a session.
    /// - Parameters:
    ///   - descriptor: The socket.
    ///   - host: Whom the server must be.
    ///   - trust: Who may vouch for that.
    init(on descriptor: Int32, host: String, trust: HTTPProbe.Trust) {
        unsafe name = strdup(host)
        unsafe gnutls_init(&session, UInt32(GNUTLS_CLIENT))
        unsafe gnutls_certificate_allocate_credentials(&credentials)
        unsafe gnutls_priority_set_direct(session, HTTPDaemon.TLS.priorities, nil)
        unsafe gnutls_credentials_set(session, GNUTLS_CRD_CERTIFICATE, UnsafeMutableRawPointer(credentials))
        unsafe gnutls_transport_set_int2(session, descriptor, descriptor)
        if SocketAddress.bytes(of: host) == nil {
            _ = unsafe host.withCString { unsafe gnutls_server_name_set(session, GNUTLS_NAME_DNS, $0, strlen($0)) }
        }
        switch trust {
        case .anybody: return
        case .system:
            unsafe gnutls_certificate_set_x509_system_trust(credentials)
        case .certificates(let pem):
            var bytes = Array(pem.utf8)
            unsafe bytes.withUnsafeMutableBufferPointer { buffer in
                var datum = unsafe gnutls_datum_t(data: buffer.baseAddress, size: UInt32(buffer.count))
                unsafe gnutls_certificate_set_x509_trust_mem(credentials, &datum, GNUTLS_X509_FMT_PEM)
            }
        }
        unsafe gnutls_session_set_verify_cert(session, name, 0)
    }

    deinit {
        unsafe gnutls_deinit(session)
        unsafe gnutls_certificate_free_credentials(credentials)
        unsafe free(name)
    }

    /// Goes on with the handshake.
    func handshake() -> Step {
        step(Int(unsafe gnutls_handshake(session)))
    }

    /// Sends some bytes.
    func send(_ bytes: ArraySlice<UInt8>) -> Step {
        step(unsafe bytes.withUnsafeBytes { unsafe gnutls_record_send(session, $0.baseAddress, $0.count) })
    }

    /// Receives some bytes into a buffer.
    func receive(into buffer: UnsafeMutableRawBufferPointer) -> Step {
        let count = unsafe gnutls_record_recv(session, buffer.baseAddress, buffer.count)
        // That the server did not say goodbye shows in the length of its answer.
        return count == Int(GNUTLS_E_PREMATURE_TERMINATION) ? .done(0) : step(count)
    }

    private func step(_ count: Int) -> Step {
        guard count < 0 else { return .done(count) }
        guard gnutls_error_is_fatal(Int32(count)) != 0 else {
            return unsafe .waiting(gnutls_record_get_direction(session) == 0 ? POLLIN : POLLOUT)
        }
        return .failed(count == Int(GNUTLS_E_CERTIFICATE_VERIFICATION_ERROR) ? distrust : Self.text(of: count))
    }

    /// Why the server's certificate is not trusted.
    private var distrust: String {
        var words = unsafe gnutls_datum_t()
        let status = unsafe gnutls_session_get_verify_cert_status(session)
        guard unsafe gnutls_certificate_verification_status_print(status, GNUTLS_CRT_X509, &words, 0) == 0,
            let start = unsafe words.data
        else { return "its certificate is not trusted" }
        defer { unsafe free(start) }
        let bytes = unsafe UnsafeBufferPointer(start: start, count: Int(words.size))
        var text = unsafe String(decoding: bytes, as: UTF8.self)
        while text.last == " " || text.last == "\0" { text.removeLast() }
        return text
    }

    private static func text(of error: Int) -> String {
        unsafe gnutls_strerror(Int32(error)).map { unsafe String(cString: $0) } ?? "TLS error \(error)"
    }
}
