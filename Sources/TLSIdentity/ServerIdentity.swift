package import FoundationEssentials
import SwiftASN1
import X509

/// What a server proves with who it is: a certificate, those that vouch for it, and its private key.
package struct ServerIdentity: Sendable {
    /// The certificates in PEM, the server's own first.
    package let certificates: String
    /// The private key in PEM (PKCS #8).
    package let privateKey: String

    /// Takes a certificate and a key of one's own.
    /// - Parameters:
    ///   - certificate: The file with the certificate, and behind it those that vouch for it.
    ///   - key: The file with the private key.
    ///   - now: The time at which the certificates must be valid.
    /// - Throws: All that is wrong with the two.
    package init(certificate: PEMFile, key: PEMFile, at now: Date) throws(IdentityError) {
        let (certificates, key) = try Self.pair(certificate, key, at: now)
        self = try ServerIdentity(certificates, key, path: certificate.path)
    }

    /// Writes certificates and a key as PEM.
    init(_ certificates: [Certificate], _ key: Certificate.PrivateKey, path: String) throws(IdentityError) {
        do {
            self.certificates = try certificates.map { try $0.serializeAsPEM().pemString + "\n" }.joined()
            privateKey = try key.serializeAsPEM().pemString + "\n"
        } catch {
            throw IdentityError(path, "it cannot be written as PEM (\(error))")
        }
    }

    /// The content of two files that belong together.
    static func pair(
        _ certificate: PEMFile, _ key: PEMFile, at now: Date
    ) throws(IdentityError) -> ([Certificate], Certificate.PrivateKey) {
        var problems: [String] = []
        var certificates: [Certificate] = []
        var privateKey: Certificate.PrivateKey?
        do throws(IdentityError) { certificates = try certificate.certificates(at: now) } catch {
            problems += error.problems
        }
        do throws(IdentityError) { privateKey = try key.privateKey() } catch { problems += error.problems }
        guard let privateKey, let own = certificates.first, problems.isEmpty else { throw IdentityError(problems) }
        guard own.publicKey == privateKey.publicKey else {
            throw IdentityError(key.path, "it is not the key of the certificate in \(certificate.path)")
        }
        return (certificates, privateKey)
    }
}
