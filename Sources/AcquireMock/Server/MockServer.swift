import AcquireAPI
import Logging
import MicroHTTPD

/// A mock of Acquire's Send-SMS that serves on a port of this machine.
///
/// It serves from ``start(_:)`` until ``stop(drainingFor:)``, on threads of its own, and several can run side by side:
/// ```swift
/// let mock = try MockServer.start()
/// defer { mock.stop() }
/// // Let the code under test send to "\(mock.baseURL)/api/v1/voip/send-sms"
/// // with the header field "Authorization: Bearer \(mock.apiKey)".
/// ```
public final class MockServer: Sendable {
    /// Where it is reached from this machine, such as `http://127.0.0.1:49152`: no slash at the end.
    public let baseURL: String
    /// Where it is reached by HTTPS, such as `https://127.0.0.1:49153`; `nil` where it is not.
    public let secureURL: String?
    /// The CA's certificate in PEM, which a client is to trust; `nil` without HTTPS, or with a certificate of one's own.
    public let caCertificate: String?
    /// A file that has it; `nil` where none does.
    package let caPath: String?
    /// A key that opens the API: the first of the configuration, else of the fixture.
    public let apiKey: String
    /// The same key as it may be shown: whole where it is the documented account's, else its first characters.
    public let shownKey: String
    /// Where the fixture was read from: `default` for the documented account, else a directory's path.
    public let fixtureName: String

    let world: World
    let service: AcquireService
    private let daemon: HTTPDaemon

    /// The key of the documented account, which is no secret: it opens nothing but a mock.
    public static let documentedKey = APIKey.documentedSecret

    /// What a key must look like, for a person.
    package static let usableKey = APIKey.usableForm

    /// Whether a text can be a key.
    /// - Parameter text: The text.
    /// - Returns: Whether it is of the form described.
    package static func isUsableKey(_ text: String) -> Bool {
        APIKey.isUsable(text)
    }

    /// Begins to serve.
    /// - Parameter configuration: What to serve, and where; by default the documented account on a free port.
    /// - Returns: The server; it answers already.
    /// - Throws: Where the fixture has faults, a key cannot be one or the address cannot be listened on.
    public static func start(_ configuration: Configuration = Configuration()) throws(StartError) -> MockServer {
        try MockServer(configuration)
    }

    private init(_ configuration: Configuration) throws(StartError) {
        for (index, key) in configuration.apiKeys.enumerated() where !APIKey.isUsable(key) {
            throw .apiKey("key \(index + 1) of \(configuration.apiKeys.count) cannot be used: \(APIKey.usableForm)")
        }
        let fixture = try configuration.fixture.read()
        let world = World(try configuration.world(of: fixture))
        var material: TLSMaterial?
        if let tls = configuration.tls { material = try TLSMaterial(tls, host: configuration.host) }
        let service = AcquireService(
            world, logger: configuration.logger, access: try configuration.access(),
            caCertificate: material?.authority)
        if let path = configuration.recordFile {
            do throws(FileError) {
                let record = try RunRecord(path, syncs: configuration.syncsRecord, logger: configuration.logger)
                world.record(hiding: configuration.adminToken) { record.append($0) }
            } catch {
                throw .recordFile(error.description)
            }
        }
        do {
            daemon = try HTTPDaemon.start(
                configuration: configuration.daemon(material),
                handler: service,
                logger: configuration.logger,
            )
        } catch {
            throw .server(error)
        }
        self.world = world
        self.service = service
        world.use { [weak daemon] delay, body in daemon?.call(after: delay, body) }
        let secureURL = material == nil ? nil : "https://" + Self.authority(reaching: daemon.secureAddresses)
        let isPlain = configuration.tls == nil || configuration.tls?.port != nil
        baseURL = isPlain ? "http://" + Self.authority(reaching: daemon.boundAddresses) : secureURL ?? ""
        self.secureURL = secureURL
        caCertificate = material?.authority
        caPath = material?.authority == nil ? nil : configuration.tls?.caFile ?? material?.authorityPath
        let key = world.keys.first
        apiKey = key?.secret ?? ""
        shownKey = key?.secret == Self.documentedKey ? Self.documentedKey : key?.description ?? ""
        fixtureName = fixture.source
        try writeCA(to: configuration.tls?.caFile)
        if configuration.adminToken == nil { warnOfOpenDoors(configuration.logger) }
    }

    /// Writes the CA's certificate, once it is this mock that listens.
    private func writeCA(to path: String?) throws(StartError) {
        guard let path, let caCertificate else { return }
        do throws(FileError) {
            try WholeFile(path).write(Array(caCertificate.utf8))
        } catch {
            throw .tls(error.description)
        }
    }

    /// Says that whoever reaches the mock can change it, where that is not only this machine.
    private func warnOfOpenDoors(_ logger: Logger) {
        let open = boundAddresses.filter { !($0.host == "::1" || $0.host.hasPrefix("127.")) }
        guard !open.isEmpty else { return }
        logger.warning(
            """
            Whoever reaches \(open.map { "\($0)" }.joined(separator: " and ")) can read and change everything under \
            /__admin: give an --admin-token, or listen on 127.0.0.1.
            """
        )
    }

    /// What has happened so far, for a person: `3 messages, 1 refused request, 0 faults hit`.
    package var summary: String {
        world.tally.description
    }

    deinit {
        stop(drainingFor: .zero)
    }

    /// The port it listens on.
    public var port: UInt16 {
        daemon.port
    }

    /// The addresses it listens on: several for `localhost`.
    public var boundAddresses: [SocketAddress] {
        daemon.boundAddresses
    }

    /// The port it listens on for HTTPS; `nil` where it does not.
    public var securePort: UInt16? {
        daemon.secureAddresses.first?.port
    }

    /// The addresses it listens on for HTTPS: the same as ``boundAddresses`` where there is HTTPS only.
    public var secureAddresses: [SocketAddress] {
        daemon.secureAddresses
    }

    /// Stops serving: refuses new connections and finishes what was begun.
    ///
    /// Afterwards the port is free. A further call does nothing. It waits, so it is not to be called on a thread that a
    /// request under way needs. Who waits for a message in Swift is told then (``MockError/stopped(sandbox:)``).
    /// - Parameter limit: For how long to finish what was begun; what is left then is broken off.
    public func stop(drainingFor limit: Duration = .seconds(4)) {
        daemon.stop(drainingFor: limit)
        world.end()
    }

    /// Host and port that a client of this machine uses: what is bound to all addresses is reached by the loopback.
    private static func authority(reaching addresses: [SocketAddress]) -> String {
        guard let address = addresses.first(where: { $0.family == .ipv4 }) ?? addresses.first else { return "" }
        return switch address.host {
        case "0.0.0.0": "127.0.0.1:\(address.port)"
        case "::": "[::1]:\(address.port)"
        default: "\(address)"
        }
    }
}
