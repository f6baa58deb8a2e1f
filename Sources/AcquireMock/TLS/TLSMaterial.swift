import FoundationEssentials
import MicroHTTPD
import TLSIdentity

/// The certificate and key that a mock serves HTTPS with, and the CA to trust, where there is one of the mock's.
struct TLSMaterial: Sendable {
    let identity: ServerIdentity
    /// The CA's certificate in PEM.
    let authority: String?
    /// A file that has it, which is there already.
    let authorityPath: String?

    /// Reads or makes what a configuration says.
    /// - Parameters:
    ///   - tls: The configuration.
    ///   - host: The host that is listened on, which the certificate is to be good for.
    ///   - now: The time at which everything must be valid.
    /// - Throws: All that is wrong with the files, each with its name.
    init(_ tls: MockServer.TLS, host: String, at now: Date = Date()) throws(MockServer.StartError) {
        switch tls.certificate {
        case .made:
            let made = try Self.mapped { () throws(IdentityError) in try DevelopmentCA(madeAt: now) }
            self = try TLSMaterial(signedBy: made, in: nil, host: host, at: now)
        case .madeByCA(let path):
            let directory = CADirectory(path: path)
            let kept = try directory.authority(at: now)
            self = try TLSMaterial(signedBy: kept, in: directory, host: host, at: now)
        case .files(let certificate, let key):
            let files = try Self.files([certificate, key])
            identity = try Self.mapped { () throws(IdentityError) in
                try ServerIdentity(certificate: files[0], key: files[1], at: now)
            }
            authority = nil
            authorityPath = nil
        }
    }

    private init(
        signedBy ca: DevelopmentCA, in directory: CADirectory?, host: String, at now: Date
    ) throws(MockServer.StartError) {
        let names = ServerName.usual + Self.names(of: host).filter { !ServerName.usual.contains($0) }
        identity = try Self.mapped { () throws(IdentityError) in try ca.identity(for: names, at: now) }
        authority = ca.certificate
        authorityPath = directory?.certificatePath
    }

    /// The server's part of it.
    /// - Parameter port: The port beside the one for HTTP.
    /// - Returns: What the server is to be told.
    func daemon(port: UInt16?) -> HTTPDaemon.TLS {
        HTTPDaemon.TLS(certificates: identity.certificates, privateKey: identity.privateKey, port: port)
    }

    /// What a host is called by in a certificate; nothing where it stands for all.
    private static func names(of host: String) -> [ServerName] {
        if let bytes = SocketAddress.bytes(of: host) { return bytes.allSatisfy { $0 == 0 } ? [] : [.address(bytes)] }
        return host.utf8.allSatisfy { $0 < 0x80 } ? [.dns(host.lowercased())] : []
    }

    /// Reads files; all that cannot be read is told at once.
    private static func files(_ paths: [String]) throws(MockServer.StartError) -> [PEMFile] {
        var (files, problems): ([PEMFile], [String]) = ([], [])
        for path in paths {
            do throws(FileError) { files.append(PEMFile(path, try WholeFile(path).read())) } catch {
                problems.append(error.description)
            }
        }
        guard problems.isEmpty else { throw .tls(problems.joined(separator: "\n")) }
        return files
    }

    private static func mapped<Result>(
        _ body: () throws(IdentityError) -> Result
    ) throws(MockServer.StartError) -> Result {
        do { return try body() } catch { throw .tls(error.description) }
    }
}
