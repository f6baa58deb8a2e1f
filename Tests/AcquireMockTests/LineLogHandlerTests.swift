import AcquireMock
import Logging
import Synchronization
import Testing

struct LineLogHandlerTests {
    @Test func ordersARequestsFields() {
        let lines = lines(.text) { logger in
            logger.info(
                "request",
                metadata: [
                    "zone": "b", "error": "none", "requestId": "0a", "sms": "331", "sandbox": "default", "ms": "0.30",
                    "status": "200", "path": "/x", "method": "GET", "also": "a",
                ]
            )
        }
        let expected =
            "info request method=GET path=/x status=200 ms=0.30 sandbox=default sms=331 requestId=0a error=none also=a zone=b"
        #expect(lines.map(withoutTime) == [expected])
    }

    @Test func writesOneObjectALineAsJSON() throws {
        let lines = lines(.json) { logger in
            logger.warning(
                "two\nlines",
                metadata: [
                    "path": "/\"\u{1}", "status": "404", "ms": "1.20", "more": ["b": "2", "a": ["x"]],
                ]
            )
        }
        let line = try #require(lines.first)
        #expect(lines.count == 1)
        #expect(line.last == "\n")
        let behindTime = try #require(line.firstRange(of: "Z\",")).upperBound
        let expected = #"""
            "level":"warning","message":"two\nlines","path":"/\"\u0001","status":404,"ms":1.20,"more":{"a":["x"],"b":"2"}}
            """#
        #expect(line[behindTime...] == expected + "\n")
    }

    @Test(arguments: [
        ("plain/path-1.2", "plain/path-1.2"),
        ("größe", "größe"),
        ("", "\"\""),
        ("two words", "\"two words\""),
        ("a=b", "\"a=b\""),
        ("say \"hi\"\\", "\"say \\\"hi\\\"\\\\\""),
        ("line\nstatus=200\r\t", "\"line\\nstatus=200\\r\\t\""),
        ("\u{1B}[31mred", "\"\\u{1b}[31mred\""),
        ("nul\0", "\"nul\\u{0}\""),
        ("\u{202E}back", "\"\\u{202e}back\""),
        ("next\u{2028}line\u{85}", "\"next\\u{2028}line\\u{85}\""),
    ])
    func quotesAndEscapesAValueThatCouldBeMistaken(value: String, expected: String) {
        let lines = lines(.text) { $0.info("m", metadata: ["key": "\(value)"]) }
        #expect(lines.map(withoutTime) == ["info m key=\(expected)"])
    }

    @Test func leavesOutWhatIsLessSevereThanItsLevel() {
        let lines = lines(.text, level: .error) { logger in
            logger.warning("left out")
            logger.error("written")
        }
        #expect(lines.map(withoutTime) == ["error written"])
    }

    @Test func addsWhatTheLoggerAlwaysHas() {
        let lines = lines(.text) { logger in
            var logger = logger
            logger[metadataKey: "suite"] = "checkout"
            logger.info("m")
            logger.info("m", metadata: ["suite": "own"])
        }
        #expect(lines.map(withoutTime) == ["info m suite=checkout", "info m suite=own"])
    }

    /// The lines that are logged.
    private func lines(_ format: LogFormat, level: Logger.Level = .info, _ log: (Logger) -> Void) -> [String] {
        let written = Lines()
        log(Logger(label: "test") { _ in LineLogHandler(format, level: level) { written.append($0) } })
        return written.all
    }

    private func withoutTime(_ line: String) -> String {
        let parts = line.split(separator: " ", maxSplits: 1)
        #expect(parts.first?.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/) != nil)
        return parts.last.map { String($0.dropLast()) } ?? ""
    }

    private final class Lines: Sendable {
        private let lines = Mutex<[String]>([])
        func append(_ line: String) { lines.withLock { $0.append(line) } }
        var all: [String] { lines.withLock { $0 } }
    }
}
