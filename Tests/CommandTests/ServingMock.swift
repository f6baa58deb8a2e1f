import AcquireMock
import Glibc
import TestSupport
import Testing

/// A mock that a test started by the command, on a free port, and that answers already.
final class ServingMock {
    let process: RunningProcess
    /// The line that it wrote to standard output.
    let readyLine: String
    /// The URL of that line.
    let url: String
    /// The port of that URL.
    let port: UInt16
    /// The URL of HTTPS behind the first one, where there are two.
    let secureURL: String?

    /// Starts `acquire-mock serve --port 0`.
    /// - Parameters:
    ///   - arguments: Further arguments.
    ///   - variables: The variables of the environment that are for it.
    ///   - descriptors: How many descriptors it may open, where not as many as the tests.
    /// - Throws: Where it does not say that it is ready.
    init(_ arguments: [String] = [], _ variables: [String: String] = [:], descriptors: Int? = nil) throws {
        process = try MockCommand.start(["serve", "--port", "0"] + arguments, variables, descriptors: descriptors)
        readyLine = try process.nextLine()
        let url = try #require(
            readyLine.firstMatch(of: /ready on (https?:\/\/[^ ]+:(\d+)) (?:and (https:[^ ]+) )?\(/), "\(readyLine)")
        self.url = String(url.1)
        secureURL = url.3.map(String.init)
        port = try #require(UInt16(url.2))
    }

    /// Starts `acquire-mock serve --port 0` with one more setting.
    convenience init(_ option: String, _ value: String, by way: GivenBy) throws {
        let given = way.given(option, value)
        try self.init(given.arguments, given.variables)
    }

    /// The answer to a request.
    func answer(to request: String, host: String = "127.0.0.1") throws -> RawResponse {
        try RawConnection(port: port, host: host).response(to: request)
    }

    /// The answer to the documented request.
    func answerToDocumentedRequest(key: String = "acquire-test-key") throws -> RawResponse {
        try answer(to: RequestText.sendSMS(TestFile.documentedRequest.bytes(), key: key))
    }

    /// How long it has kept processors busy so far, in ticks of the system.
    func processorTicks() throws -> Int {
        let text = String(decoding: try TestFile("/proc/\(process.pid)/stat").bytes(), as: UTF8.self)
        // Behind the name in brackets: user's and system's time are the 14th and 15th field (proc(5)).
        let fields = text.drop { $0 != ")" }.split(separator: " ")
        return (Int(fields[12]) ?? 0) + (Int(fields[13]) ?? 0)
    }

    /// Ends it by a signal.
    /// - Returns: How it ended, with the log lines that no test took.
    func end(by signal: Int32 = SIGTERM) throws -> ProcessRun {
        process.send(signal)
        return try process.end()
    }
}
