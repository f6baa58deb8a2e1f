import CMicroHTTPD

/// Sends by hand on a connection that speaks TLS, for where the library does not.
enum SecureSend {
    /// Sends bytes without waiting, as many as there is room for, and says that nothing follows.
    /// - Parameters:
    ///   - bytes: The bytes.
    ///   - connection: The library's connection.
    static func sendLast(_ bytes: [UInt8], on connection: OpaquePointer) {
        guard let session = unsafe session(of: connection) else { return }
        var rest = bytes[...]
        while !rest.isEmpty {
            // One record at the most goes at a time.
            let count = unsafe rest.withUnsafeBytes { bytes in
                unsafe gnutls_record_send(session, bytes.baseAddress, bytes.count)
            }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
        unsafe gnutls_bye(session, GNUTLS_SHUT_WR)
    }

    /// Says that nothing follows: without it a client cannot tell the end from an attack (RFC 8446, 6.1).
    ///
    /// The library says so only where it ended the last exchange itself.
    /// - Parameter connection: The library's connection.
    static func sayGoodbye(on connection: OpaquePointer) {
        guard let session = unsafe session(of: connection) else { return }
        unsafe gnutls_bye(session, GNUTLS_SHUT_WR)
    }

    private static func session(of connection: OpaquePointer) -> OpaquePointer? {
        unsafe cmhd_connection_info(connection, .CONNECTION_INFO_GNUTLS_SESSION).flatMap { info in
            unsafe info.pointee.tls_session.map { OpaquePointer($0) }
        }
    }
}
