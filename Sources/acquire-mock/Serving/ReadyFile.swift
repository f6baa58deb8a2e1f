import AcquireMock

/// The file that tells other programs where the mock serves: `{"url":…,"port":…,"pid":…}`.
struct ReadyFile: Sendable {
    private let file: WholeFile
    private let bytes: [UInt8]

    /// Writes the file, in one step.
    /// - Parameters:
    ///   - path: Its path.
    ///   - server: The server, which answers already.
    /// - Throws: Where it cannot be written.
    init(_ path: String, announcing server: MockServer) throws {
        file = WholeFile(path)
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("url", server.baseURL)
        writer.member("port", Int(server.port))
        if let url = server.secureURL, let port = server.securePort {
            writer.member("tlsUrl", url)
            writer.member("tlsPort", Int(port))
        }
        writer.member("pid", CurrentProcess.id)
        writer.endObject()
        bytes = writer.bytes + [UInt8(ascii: "\n")]
        try file.write(bytes)
    }

    /// Removes a file that a killed mock left, so that nobody takes it for that of the one that starts.
    /// - Parameter path: Its path.
    /// - Throws: Where no file can be there.
    static func clear(_ path: String) throws {
        try WholeFile(path).clear()
    }

    /// Removes the file, unless another mock has written its own over it.
    func remove() {
        guard (try? file.read()) == bytes else { return }
        file.remove()
    }
}
