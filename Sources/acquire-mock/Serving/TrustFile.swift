import AcquireMock
import FoundationEssentials

/// The file with the CA's certificate that a command beside the mock is to trust.
struct TrustFile: Sendable {
    /// Its path.
    let path: String
    /// Whether it was made for the command alone.
    private let isTemporary: Bool

    /// Finds the file, or writes one where there is none; `nil` where the mock has no CA.
    /// - Parameter server: The mock.
    /// - Throws: Where it cannot be written.
    init?(of server: MockServer) throws {
        guard let certificate = server.caCertificate else { return nil }
        if let path = server.caPath {
            // The command may run elsewhere.
            self.path = URL(filePath: path).absoluteURL.path
            isTemporary = false
        } else {
            let name = "acquire-mock-ca-\(UUID().uuidString).pem"
            path = FileManager.default.temporaryDirectory.appending(path: name).path
            isTemporary = true
            try WholeFile(path).write(Array(certificate.utf8))
        }
    }

    /// Removes what was made for the command alone.
    func remove() {
        if isTemporary { WholeFile(path).remove() }
    }
}
