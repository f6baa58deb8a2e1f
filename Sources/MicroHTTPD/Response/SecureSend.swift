import CMicroHTTPD

/// Sends by hand on a connection that speaks TLS, for where the library takes no response.
enum SecureSend {
    /// Sends bytes without waiting, as many as there is room for, and says that nothing follows.
    /// - Parameters:
    ///   - bytes: The bytes.
    ///   - connection: The library's connection.
    static func send(_ bytes: [UInt8], on connection: OpaquePointer) {
        guard let info = unsafe cmhd_connection_info(connection, .CONNECTION_INFO_GNUTLS_SESSION),
            let session = unsafe info.pointee.tls_session
        else { return }
        var rest = bytes[...]
        while !rest.isEmpty {
            // One record at the most goes at a time.
            let count = unsafe rest.withUnsafeBytes { bytes in
                unsafe gnutls_record_send(OpaquePointer(session), bytes.baseAddress, bytes.count)
            }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
        // The library says goodbye only where it ended the exchange itself.
        unsafe gnutls_bye(OpaquePointer(session), GNUTLS_SHUT_WR)
    }
}
