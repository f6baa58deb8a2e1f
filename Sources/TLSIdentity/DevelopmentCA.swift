import Crypto
package import FoundationEssentials
import X509

/// A certificate authority of one's own, which signs nothing but certificates of mocks.
package struct DevelopmentCA: Sendable {
    /// Its certificate in PEM: what a client is to trust.
    package let certificate: String
    /// Its private key in PEM (PKCS #8).
    package let privateKey: String

    private let authority: Certificate
    private let key: Certificate.PrivateKey

    private static let day: TimeInterval = 86_400
    /// Clocks differ: what is made now is to be good for a client that is behind.
    private static let leeway: TimeInterval = 3_600

    /// Makes a new one, for ten years.
    /// - Parameter now: The time from which it is good.
    /// - Throws: Where it cannot be signed.
    package init(madeAt now: Date) throws(IdentityError) {
        let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
        do {
            let name = try DistinguishedName {
                CommonName("acquire-mock development CA")
                OrganizationName("acquire-mock")
            }
            let certificate = try Certificate(
                version: .v3,
                serialNumber: Certificate.SerialNumber(),
                publicKey: key.publicKey,
                notValidBefore: now - Self.leeway,
                notValidAfter: now + 3_650 * Self.day,
                issuer: name,
                subject: name,
                signatureAlgorithm: .ecdsaWithSHA256,
                extensions: try Certificate.Extensions {
                    Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
                    Critical(KeyUsage(keyCertSign: true, cRLSign: true))
                    SubjectKeyIdentifier(hash: key.publicKey)
                },
                issuerPrivateKey: key,
            )
            self = try DevelopmentCA(certificate, key)
        } catch {
            throw error as? IdentityError ?? IdentityError("the development CA", "it cannot be made (\(error))")
        }
    }

    /// Takes one that was made before.
    /// - Parameters:
    ///   - certificate: The file with its certificate.
    ///   - key: The file with its private key.
    ///   - now: The time at which it must be valid.
    /// - Throws: All that is wrong with the two.
    package init(certificate: PEMFile, key: PEMFile, at now: Date) throws(IdentityError) {
        let (certificates, privateKey) = try ServerIdentity.pair(certificate, key, at: now)
        let constraints = try? certificates[0].extensions.basicConstraints
        guard case .isCertificateAuthority = constraints else {
            throw IdentityError(certificate.path, "its certificate is not that of a CA")
        }
        self = try DevelopmentCA(certificates[0], privateKey)
    }

    private init(_ authority: Certificate, _ key: Certificate.PrivateKey) throws(IdentityError) {
        let written = try ServerIdentity([authority], key, path: "the CA's certificate")
        self.authority = authority
        self.key = key
        certificate = written.certificates
        privateKey = written.privateKey
    }

    /// A new certificate for a server, with a key of its own.
    ///
    /// It is good for 397 days at the most: clients refuse more than 398 (CA/Browser Forum, 6.3.2).
    /// - Parameters:
    ///   - names: What the server is called by.
    ///   - now: The time from which it is good.
    /// - Returns: The certificate with its key.
    /// - Throws: Where it cannot be signed.
    package func identity(for names: [ServerName], at now: Date) throws(IdentityError) -> ServerIdentity {
        let leaf = Certificate.PrivateKey(P256.Signing.PrivateKey())
        do {
            let certificate = try Certificate(
                version: .v3,
                serialNumber: Certificate.SerialNumber(),
                publicKey: leaf.publicKey,
                notValidBefore: max(now - Self.leeway, authority.notValidBefore),
                notValidAfter: min(now + 397 * Self.day - Self.leeway, authority.notValidAfter),
                issuer: authority.subject,
                subject: try DistinguishedName { CommonName("acquire-mock") },
                signatureAlgorithm: signatureAlgorithm,
                extensions: try Certificate.Extensions {
                    Critical(BasicConstraints.notCertificateAuthority)
                    Critical(KeyUsage(digitalSignature: true))
                    try ExtendedKeyUsage([.serverAuth])
                    SubjectAlternativeNames(names.map(\.generalName))
                    SubjectKeyIdentifier(hash: leaf.publicKey)
                    AuthorityKeyIdentifier(keyIdentifier: try authorityIdentifier)
                },
                issuerPrivateKey: key,
            )
            return try ServerIdentity([certificate], leaf, path: "the certificate")
        } catch {
            throw error as? IdentityError ?? IdentityError("the CA's key", "it cannot sign (\(error))")
        }
    }

    /// By which name those that it signs refer to its key.
    private var authorityIdentifier: ArraySlice<UInt8> {
        get throws {
            try authority.extensions.subjectKeyIdentifier?.keyIdentifier
                ?? SubjectKeyIdentifier(hash: key.publicKey).keyIdentifier
        }
    }

    private var signatureAlgorithm: Certificate.SignatureAlgorithm {
        // Ours is on P-256; one of somebody else's may be of any kind.
        authority.signatureAlgorithm
    }
}
