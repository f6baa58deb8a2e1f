import MicroHTTPD
import TestSupport
import Testing

@Suite("Logging")
struct LoggingTests {
    @Test func passesOnWhatTheLibrarySays() throws {
        let lines = LogLines()
        try withDaemon(configuration: .init(threads: 1), logger: lines.logger) { port in
            let connection = try RawConnection(port: port)
            try connection.send("GET / HTTP/1.1\r\nnot a field\r\n\r\n")
            #expect(try connection.readResponse().status == 400)
        }
        let line = try #require(lines.all.first)
        #expect(line.hasPrefix("notice libmicrohttpd: "))
        #expect(line.contains("400"))
        #expect(!line.contains("\n"))
    }

    @Test(.enabled(if: FileDescriptorLimit.raise(to: 1_000_000) < 1_000_000, "the process may open a million files"))
    func saysWhenItMustLowerTheConnectionLimit() throws {
        let lines = LogLines()
        try withDaemon(configuration: .init(threads: 1, connectionLimit: 1_000_000), logger: lines.logger) { _ in }
        let available = FileDescriptorLimit.current
        #expect(
            lines.all == [
                "warning This process may open \(available) descriptors: the connection limit is \(available - 136) instead "
                    + "of 1000000. Raise the limit (ulimit -n) to 1000136 for all of them."
            ]
        )
    }
}
