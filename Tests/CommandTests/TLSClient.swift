import Foundation
import TestSupport

/// A client of HTTPS that is none of ours: Python's, on OpenSSL, as strict as it can be.
struct TLSClient {
    let port: UInt16
    /// The file with the CA's certificate that it trusts.
    let caFile: String
    /// The version that it speaks and no other, such as `TLSv1_2`; empty for its own choice.
    var version = ""

    private static let program = """
        import socket, ssl, sys
        port, ca, name, version, request, times = sys.argv[1:]
        context = ssl.create_default_context(cafile=ca)
        context.verify_flags |= ssl.VERIFY_X509_STRICT
        if version:
            context.minimum_version = context.maximum_version = ssl.TLSVersion[version]
            context.set_ciphers("ALL:@SECLEVEL=0")
        try:
            socket = socket.create_connection(("127.0.0.1", int(port)), 30)
            connection = context.wrap_socket(socket, server_hostname=name, suppress_ragged_eofs=False)
            print(connection.version(), end=" ")
            # One write is as few records of TLS as can be.
            connection.sendall(request.encode() * int(times))
            while part := connection.recv(65536):
                print(part.decode(), end="")
        except OSError as error:
            print("failed:", error)
        """

    /// What is received until the connection ends, behind the version of TLS; `failed:` and why where something fails.
    /// - Parameters:
    ///   - request: What is sent.
    ///   - name: Whom the server must be, and is told so (SNI).
    ///   - times: How often it is sent, in one go.
    /// - Returns: The version, and what was received.
    /// - Throws: Where there is no Python.
    func answer(to request: String, as name: String = "localhost", times: Int = 1) throws -> String {
        let run = try start(request, as: name, times: times).end()
        return run.output + run.errors
    }

    /// Sends a request, and goes on to receive until the connection ends.
    /// - Parameters:
    ///   - request: What is sent.
    ///   - name: Whom the server must be, and is told so (SNI).
    ///   - times: How often it is sent, in one go.
    /// - Returns: The client.
    /// - Throws: Where there is no Python.
    func start(_ request: String, as name: String = "localhost", times: Int = 1) throws -> RunningProcess {
        let arguments = [
            "python3", "-W", "ignore", "-c", Self.program, "\(port)", caFile, name, version, request, "\(times)",
        ]
        return try RunningProcess("/usr/bin/env", arguments, environment: ProcessInfo.processInfo.environment)
    }

    /// The answer to a request for a path, behind which the connection ends.
    func answer(path: String, as name: String = "localhost") throws -> String {
        try answer(to: "GET \(path) HTTP/1.1\r\nHost: \(name)\r\nConnection: close\r\n\r\n", as: name)
    }
}
