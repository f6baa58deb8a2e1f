import FoundationEssentials
import MicroHTTPD
import TLSIdentity

/// A directory that keeps a development CA for many runs.
struct CADirectory: Sendable {
    /// Its path.
    let path: String

    /// The file with the CA's certificate, for clients.
    var certificatePath: String { "\(path)/ca.pem" }
    private var keyPath: String { "\(path)/ca-key.pem" }

    /// The CA that is there, or a new one where there is none.
    ///
    /// Of several mocks that start at once, one makes it and the others find it.
    /// - Parameter now: The time at which it must be valid.
    /// - Returns: The CA.
    /// - Throws: Where it cannot be used, read or written; what is wrong with it.
    func authority(at now: Date) throws(MockServer.StartError) -> DevelopmentCA {
        do {
            // Only who made the directory may look into it.
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .tls(FileError("make the directory \(path)", error).description)
        }
        let result: Result<DevelopmentCA, MockServer.StartError>
        do throws(PrivateFile.Failure) {
            result = try PrivateFile.whileLocked(path) { () throws(MockServer.StartError) in
                try lockedAuthority(at: now)
            }
        } catch {
            throw .tls(FileError("use the directory \(path)", error.reason).description)
        }
        return try result.get()
    }

    private func lockedAuthority(at now: Date) throws(MockServer.StartError) -> DevelopmentCA {
        let isThere = [certificatePath, keyPath].map { FileManager.default.fileExists(atPath: $0) }
        do {
            if isThere == [false, false] {
                let authority = try DevelopmentCA(madeAt: now)
                try PrivateFile.write(Array(authority.privateKey.utf8), to: keyPath)
                try PrivateFile.write(Array(authority.certificate.utf8), to: certificatePath)
                return authority
            }
            return try DevelopmentCA(
                certificate: PEMFile(certificatePath, try WholeFile(certificatePath).read()),
                key: PEMFile(keyPath, try WholeFile(keyPath).read()),
                at: now,
            )
        } catch {
            throw .tls("\(error)\nRemove both \(certificatePath) and \(keyPath) to have a new CA made.")
        }
    }
}
