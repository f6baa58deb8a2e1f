import AcquireMock
import Foundation
import TLSIdentity
import TestSupport
import Testing

/// Key material that cannot be used is refused with the name of its file and the reason.
struct TLSMaterialTests {
    private let directory: TemporaryDirectory
    private static let day: TimeInterval = 86_400

    init() throws {
        directory = try TemporaryDirectory()
    }

    /// What is given as the certificate and as the key, and what is told of it: CERT and KEY stand for the paths.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let certificate: String?
        let key: String?
        let problem: String
    }

    private static func cases() throws -> [Case] {
        let now = Date()
        let ca = try DevelopmentCA(madeAt: now - 600 * day)
        let good = try ca.identity(for: ServerName.usual, at: now)
        let other = try ca.identity(for: ServerName.usual, at: now)
        let expired = try ca.identity(for: ServerName.usual, at: now - 500 * day)
        let future = try ca.identity(for: ServerName.usual, at: now + 2 * day)
        let label = "PRIVATE KEY"
        return [
            Case(
                testDescription: "missing files", certificate: nil, key: nil,
                problem: "cannot read CERT: there is no such file or directory\n"
                    + "cannot read KEY: there is no such file or directory"),
            Case(
                testDescription: "an expired certificate", certificate: expired.certificates, key: expired.privateKey,
                problem: "cannot use CERT: its certificate expired at 20"),
            Case(
                testDescription: "a certificate to come", certificate: future.certificates, key: future.privateKey,
                problem: "cannot use CERT: its certificate is not valid before 20"),
            Case(
                testDescription: "another's key", certificate: good.certificates, key: other.privateKey,
                problem: "cannot use KEY: it is not the key of the certificate in CERT"),
            Case(
                testDescription: "swapped files", certificate: good.privateKey, key: good.certificates,
                problem: "cannot use CERT: it has no '-----BEGIN CERTIFICATE-----', but \(label); give PEM\n"
                    + "cannot use KEY: it has no '-----BEGIN \(label)-----', but CERTIFICATE; give PEM"),
            Case(
                testDescription: "DER", certificate: "0\u{1}", key: good.privateKey,
                problem: "cannot use CERT: it is in DER; give PEM, as 'openssl x509' and 'openssl pkey' write it"),
            Case(
                testDescription: "no PEM", certificate: "hello", key: "\n",
                problem: "cannot use CERT: it has no '-----BEGIN CERTIFICATE-----'; give PEM\n"
                    + "cannot use KEY: it has no '-----BEGIN \(label)-----'; give PEM"),
            Case(
                testDescription: "a certificate cut short",
                certificate: "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n", key: good.privateKey,
                problem: "cannot use CERT: a certificate in it cannot be read ("),
            Case(
                testDescription: "PEM cut short", certificate: String(good.certificates.prefix(200)),
                key: good.privateKey,
                problem: "cannot use CERT: it "),
            Case(
                testDescription: "an encrypted key", certificate: good.certificates,
                key: "-----BEGIN ENCRYPTED \(label)-----\nMAA=\n-----END ENCRYPTED \(label)-----\n",
                problem: "cannot use KEY: its key is encrypted; give it without a password"),
            Case(
                testDescription: "no key that can be read", certificate: good.certificates,
                key: "-----BEGIN \(label)-----\nMAA=\n-----END \(label)-----\n",
                problem: "cannot use KEY: its private key cannot be read ("),
        ]
    }

    @Test func isRefusedWithTheFileAndTheReason() throws {
        for material in try Self.cases() {
            let (certificate, key) = (directory.path(of: "cert.pem"), directory.path(of: "key.pem"))
            try material.certificate.map(TestFile(certificate).write)
            try material.key.map(TestFile(key).write)
            var configuration = MockServer.Configuration()
            configuration.tls = .init(certificate: .files(certificate: certificate, key: key))
            let error = #expect(throws: MockServer.StartError.self, "\(material.testDescription)") {
                try MockServer.start(configuration)
            }
            let expected = material.problem.replacingOccurrences(of: "CERT:", with: certificate + ":")
                .replacingOccurrences(of: "KEY:", with: key + ":")
                .replacingOccurrences(of: "certificate in CERT", with: "certificate in \(certificate)")
            let said = error?.description ?? ""
            #expect(said.hasPrefix(expected), "\(material.testDescription): \(said)")
        }
    }

    @Test func isTakenInWhatOpenSSLWritesBesides() throws {
        let identity = try DevelopmentCA(madeAt: Date()).identity(for: ServerName.usual, at: Date())
        let (certificate, key) = (directory.path(of: "cert.pem"), directory.path(of: "key.pem"))
        try TestFile(certificate).write("Bag Attributes\n    friendlyName: x\n" + identity.certificates)
        try TestFile(key).write(identity.certificates + identity.privateKey)
        var configuration = MockServer.Configuration()
        configuration.tls = .init(certificate: .files(certificate: certificate, key: key))
        let mock = try MockServer.start(configuration)
        #expect(mock.secureURL == mock.baseURL)
        #expect(mock.caCertificate == nil)
    }

    /// What lies in the directory of the CA, and what is told of it; `nil` for a file that is not there.
    @Test func isRefusedInTheDirectoryOfTheCAWithTheFileAndTheReason() throws {
        let now = Date()
        let (good, other) = (try DevelopmentCA(madeAt: now), try DevelopmentCA(madeAt: now))
        let old = try DevelopmentCA(madeAt: now - 3_651 * Self.day)
        let leaf = try good.identity(for: ServerName.usual, at: now)
        let cases: [(certificate: String?, key: String?, problem: String)] = [
            (good.certificate, nil, "cannot read CA/ca-key.pem: there is no such file or directory"),
            (nil, good.privateKey, "cannot read CA/ca.pem: there is no such file or directory"),
            (
                good.certificate, other.privateKey,
                "cannot use CA/ca-key.pem: it is not the key of the certificate in CA/ca.pem"
            ),
            (old.certificate, old.privateKey, "cannot use CA/ca.pem: its certificate expired at "),
            (leaf.certificates, leaf.privateKey, "cannot use CA/ca.pem: its certificate is not that of a CA"),
        ]
        for (index, given) in cases.enumerated() {
            let path = directory.path(of: "ca-\(index)")
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            try given.certificate.map(TestFile(path + "/ca.pem").write)
            try given.key.map(TestFile(path + "/ca-key.pem").write)
            var configuration = MockServer.Configuration()
            configuration.tls = .init(certificate: .madeByCA(directory: path))
            let error = #expect(throws: MockServer.StartError.self) { try MockServer.start(configuration) }
            let said = error?.description ?? ""
            #expect(said.hasPrefix(given.problem.replacingOccurrences(of: "CA/", with: path + "/")), "\(said)")
            #expect(said.hasSuffix("\nRemove both \(path)/ca.pem and \(path)/ca-key.pem to have a new CA made."))
        }
    }

    @Test func isRefusedWhereItsPlaceCannotBe() throws {
        let file = directory.path(of: "file")
        try TestFile(file).write("")
        var configuration = MockServer.Configuration()
        configuration.tls = .init(certificate: .madeByCA(directory: file))
        var error = #expect(throws: MockServer.StartError.self) { try MockServer.start(configuration) }
        #expect(error?.description.contains(file) == true, "\(String(describing: error))")
        configuration.tls = .init(caFile: directory.path(of: "missing/ca.pem"))
        error = #expect(throws: MockServer.StartError.self) { try MockServer.start(configuration) }
        let missing = directory.path(of: "missing")
        #expect(error?.description == "cannot write \(missing)/ca.pem: there is no directory \(missing)")
    }

    @Test func servesASuiteInSwiftToo() throws {
        var configuration = MockServer.Configuration()
        let caFile = directory.path(of: "ca.pem")
        configuration.tls = .init(port: 0, caFile: caFile)
        let mock = try MockServer.start(configuration)
        defer { mock.stop() }
        let url = try #require(mock.secureURL)
        #expect(
            mock.baseURL.hasPrefix("http://") && url.hasPrefix("https://") && url.hasSuffix(":\(mock.securePort ?? 0)"))
        #expect(String(decoding: try TestFile(caFile).bytes(), as: UTF8.self) == mock.caCertificate)
        #expect(try MockClient(baseURL: url, caFile: caFile).health().version == MockVersion.current)
    }
}
