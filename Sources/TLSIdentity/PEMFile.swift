import FoundationEssentials
import SwiftASN1
import X509

/// A file with certificates or a private key in PEM (RFC 7468).
package struct PEMFile: Sendable {
    /// Where it was read from, for errors.
    package let path: String
    private let bytes: [UInt8]

    /// Takes a file's content.
    /// - Parameters:
    ///   - path: Where it was read from.
    ///   - bytes: What it holds.
    package init(_ path: String, _ bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// The certificates, all of them valid.
    /// - Parameter now: The time at which they must be.
    /// - Returns: At least one.
    /// - Throws: What is wrong with the first that is not good, or that there is none.
    func certificates(at now: Date) throws(IdentityError) -> [Certificate] {
        let found = try documents()
        let documents = found.filter { $0.discriminator == "CERTIFICATE" }
        guard !documents.isEmpty else { throw lacking("CERTIFICATE", found) }
        var certificates: [Certificate] = []
        for document in documents {
            do {
                certificates.append(try Certificate(pemDocument: document))
            } catch {
                throw IdentityError(path, "a certificate in it cannot be read (\(error))")
            }
        }
        for certificate in certificates { try check(certificate, at: now) }
        return certificates
    }

    /// The private key.
    func privateKey() throws(IdentityError) -> Certificate.PrivateKey {
        // PKCS #8 says so in the label, the older form in a header field.
        guard !String(decoding: bytes, as: UTF8.self).contains("ENCRYPTED") else {
            throw IdentityError(
                path, "its key is encrypted; give it without a password, as 'openssl pkey -in FILE -out NEW' writes it")
        }
        let found = try documents()
        guard let document = found.first(where: { $0.discriminator.hasSuffix("PRIVATE KEY") }) else {
            throw lacking("PRIVATE KEY", found)
        }
        do {
            return try Certificate.PrivateKey(pemDocument: document)
        } catch {
            throw IdentityError(path, "its private key cannot be read (\(error)); give an RSA or ECDSA key")
        }
    }

    private func check(_ certificate: Certificate, at now: Date) throws(IdentityError) {
        guard certificate.notValidBefore <= now else {
            throw IdentityError(
                path, "its certificate is not valid before \(Self.text(of: certificate.notValidBefore))")
        }
        guard now <= certificate.notValidAfter else {
            throw IdentityError(path, "its certificate expired at \(Self.text(of: certificate.notValidAfter))")
        }
    }

    private func documents() throws(IdentityError) -> [PEMDocument] {
        guard bytes.first != 0x30 else {
            throw IdentityError(path, "it is in DER; give PEM, as 'openssl x509' and 'openssl pkey' write it")
        }
        do {
            return try PEMDocument.parseMultiple(pemString: String(decoding: bytes, as: UTF8.self))
        } catch {
            throw IdentityError(path, "it is not PEM (\(error))")
        }
    }

    private func lacking(_ kind: String, _ found: [PEMDocument]) -> IdentityError {
        let others = Set(found.map(\.discriminator)).sorted().joined(separator: ", ")
        let has = others.isEmpty ? "" : ", but \(others)"
        return IdentityError(path, "it has no '-----BEGIN \(kind)-----'\(has); give PEM")
    }

    private static func text(of date: Date) -> String {
        date.formatted(Date.ISO8601FormatStyle())
    }
}
