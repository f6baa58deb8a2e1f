import Glibc
import TestSupport
import Testing

@testable import MicroHTTPD

@Suite("A file that lines are appended to")
struct AppendFileTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    @Test func keepsWhatItHolds() throws {
        let file = TestFile(directory.path(of: "lines"))
        try file.write("old\n")
        let lines = try AppendFile(file.path)
        #expect(lines.append(Array("new\n".utf8)) == .written)
        #expect(String(decoding: try file.bytes(), as: UTF8.self) == "old\nnew\n")
    }

    @Test func keepsLinesOfSeveralThreadsApart() throws {
        let path = directory.path(of: "lines")
        let files = [try AppendFile(path), try AppendFile(path)]
        _ = try onThreads(8) { number in
            let line = [UInt8](repeating: UInt8(ascii: "a") + UInt8(number), count: 5_000) + [UInt8(ascii: "\n")]
            for _ in 0..<50 { #expect(files[number % 2].append(line) == .written) }
        }
        let lines = try TestFile(path).bytes().split(separator: UInt8(ascii: "\n"))
        #expect(lines.count == 400)
        #expect(lines.allSatisfy { line in line.count == 5_000 && line.allSatisfy { $0 == line.first } })
    }

    @Test func saysOnceThatADiskIsFull() throws {
        let file = try AppendFile("/dev/full")
        let line = Array("line\n".utf8)
        #expect(file.append(line) == .failed(.init(reason: "no space left on device")))
        #expect(file.append(line) == .stillFailing)
    }

    @Test func waitsForNobodyWhoReads() throws {
        let path = directory.path(of: "pipe")
        #expect(mkfifo(path, 0o600) == 0)
        let reader = open(path, O_RDONLY | O_NONBLOCK)
        defer { close(reader) }
        let file = try AppendFile(path)
        // A line beyond the 4,096 bytes that a pipe takes whole, many more than its 64 KB.
        let line = [UInt8](repeating: 65, count: 4_096)
        let outcomes = (0..<32).map { _ in file.append(line) }
        #expect(outcomes.contains(.failed(.init(reason: "resource temporarily unavailable"))))
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while read(reader, &buffer, buffer.count) > 0 {}
        let lost = outcomes.count { $0 != .written }
        #expect(file.append(line) == .writtenAgain(lost: lost))
    }

    @Test func tellsWhyItCannotBeOpened() {
        #expect(throws: AppendFile.Failure(reason: "no such file or directory")) { try AppendFile("/no/such/file") }
        #expect(throws: AppendFile.Failure(reason: "is a directory")) { try AppendFile("/tmp") }
    }
}
