import Logging
import TestSupport
import Testing

@testable import MicroHTTPD

@Suite("Starting")
struct StartTests {
    private static let request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
    private static let logger = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })

    private static func start(_ configuration: HTTPDaemon.Configuration) throws -> HTTPDaemon {
        try HTTPDaemon.start(configuration: configuration, handler: TestHandler.describing, logger: logger)
    }

    private static func error(of configuration: HTTPDaemon.Configuration) -> HTTPDaemonError? {
        #expect(throws: HTTPDaemonError.self) { try start(configuration) }
    }

    /// Those of some lists of hosts that the machine has.
    private static func existing(_ lists: [[String]]) -> [[String]] {
        lists.filter { list in Loopback.hasIPv6 || !list.contains { $0.contains(":") } }
    }

    @Test(
        arguments: existing([
            ["127.0.0.1"], ["::1"], ["[::1]"], ["localhost"], ["127.0.0.1", "::1"], ["0.0.0.0", "::"],
        ]))
    func listensOnEachAddressOnOnePort(hosts: [String]) throws {
        let daemon = try Self.start(.init(hosts: hosts, threads: 2))
        defer { daemon.stop() }
        #expect(Set(daemon.boundAddresses.map(\.port)) == [daemon.port])
        #expect(daemon.port != 0)
        for address in daemon.boundAddresses {
            let host = ["0.0.0.0": "127.0.0.1", "::": "::1"][address.host] ?? address.host
            #expect(try RawConnection(port: daemon.port, host: host).response(to: Self.request).status == 200)
        }
        let families = Set(daemon.boundAddresses.map(\.family))
        #expect(families.count == (hosts.count == 2 || hosts == ["localhost"] && Loopback.hasIPv6 ? 2 : 1))
    }

    @Test(.enabled(if: Loopback.hasIPv6)) func doesNotListenOnTheOtherFamily() throws {
        let daemon = try Self.start(.init(hosts: ["::"], threads: 1))
        defer { daemon.stop() }
        #expect(throws: RawConnectionError.self) { try RawConnection(port: daemon.port, host: Loopback.uniqueHost()) }
    }

    @Test(arguments: existing([["127.0.0.1"], ["::1"], ["0.0.0.0"]]))
    func refusesAPortInUse(hosts: [String]) throws {
        let first = try Self.start(.init(hosts: hosts, threads: 1))
        defer { first.stop() }
        let error = Self.error(of: .init(hosts: hosts, port: first.port, threads: 1))
        #expect(error?.code == .addressInUse)
        let address = hosts == ["::1"] ? "[::1]:\(first.port)" : "\(hosts[0]):\(first.port)"
        #expect(
            error?.description
                == "cannot listen on \(address): the port is in use by another program; "
                + "stop that program or choose another port (0 picks a free one)"
        )
        #expect(
            try RawConnection(port: first.port, host: hosts == ["::1"] ? "::1" : "127.0.0.1")
                .response(to: Self.request).status == 200)
    }

    @Test(arguments: [
        ("192.0.2.1", HTTPDaemonError.Code.addressNotAvailable, "this machine does not have that address"),
        ("host.invalid", .unknownHost, "cannot listen on host.invalid: "), ("", .unknownHost, "the host is empty"),
        ("300.1.2.3", .unknownHost, "cannot listen on 300.1.2.3: "), ("[::zz]", .unknownHost, "give an IP address"),
    ])
    func refusesABadAddress(host: String, code: HTTPDaemonError.Code, words: String) {
        let error = Self.error(of: .init(hosts: [host], threads: 1))
        #expect(error?.code == code)
        #expect(error?.description.contains(words) == true)
    }

    /// Tests may run as root, to whom no port is privileged: so this asks the words alone.
    @Test func namesAPrivilegedPortAndWhatWouldBeRight() throws {
        let daemon = try Self.start(.init(threads: 1))
        defer { daemon.stop() }
        var address = daemon.boundAddresses[0]
        address.port = 80
        let error = HTTPDaemonError(SystemError("bind", number: 13), address: address)
        #expect(error.code == .permissionDenied)
        #expect(
            error.description
                == "cannot listen on 127.0.0.1:80: this user may not open port 80; "
                + "choose a port from 1024 on (0 picks a free one)"
        )
    }

    @Test(arguments: [
        HTTPDaemon.Configuration(hosts: []), .init(threads: 0), .init(connectionLimit: 0), .init(bodyLimit: -1),
        .init(connectionMemory: 10), .init(connectionMemory: 1_048_577), .init(idleTimeout: .seconds(-1)),
    ])
    func refusesAConfigurationThatCannotBeServed(configuration: HTTPDaemon.Configuration) {
        #expect(Self.error(of: configuration)?.code == .invalidConfiguration)
    }

    @Test func canBeStartedAgainOnThePortItLeft() throws {
        let first = try Self.start(.init(threads: 2))
        let connection = try RawConnection(port: first.port)
        #expect(try connection.response(to: Self.request).status == 200)
        first.stop()
        let second = try Self.start(.init(port: first.port, threads: 2))
        defer { second.stop() }
        #expect(second.port == first.port)
        #expect(try RawConnection(port: second.port).response(to: Self.request).status == 200)
    }

    @Test func spreadsConnectionsOverItsThreads() throws {
        let names = ThreadNames()
        let handler = TestHandler.responding { _ in
            names.insertCurrent()
            return .text("ok")
        }
        try withDaemon(handler: handler, configuration: .init(threads: 4)) { port in
            let connections = try (0..<8).map { _ in try RawConnection(port: port) }
            for connection in connections { #expect(try connection.response(to: Self.request).status == 200) }
        }
        #expect(names.all.count == 4)
    }
}
