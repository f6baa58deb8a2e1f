import Foundation

/// A file that a test reads or writes as a whole.
public struct TestFile: Sendable {
    /// Its path.
    public let path: String

    /// Names a file.
    /// - Parameter path: Its path.
    public init(_ path: String) {
        self.path = path
    }

    /// Names a file of this repository.
    /// - Parameter path: Its path below the repository's top.
    /// - Returns: The file.
    public static func inRepository(_ path: String) -> TestFile {
        TestFile(URL(filePath: #filePath).appending(path: "../../../\(path)").standardizedFileURL.path)
    }

    /// The account's fixture that is compiled in, as a directory.
    public static let documentedFixture = inRepository("fixtures/default")
    /// The documented request.
    public static let documentedRequest = inRepository("fixtures/send-sms/request.json")
    /// The documented answer.
    public static let documentedAnswer = inRepository("fixtures/send-sms/response.json")

    /// Its bytes.
    /// - Returns: All of them.
    /// - Throws: Where it cannot be read.
    public func bytes() throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: path)))
    }

    /// Writes it.
    /// - Parameter text: What it is to have.
    /// - Throws: Where it cannot be written.
    public func write(_ text: String) throws {
        try Data(text.utf8).write(to: URL(filePath: path))
    }

    /// Whether it is there.
    public var exists: Bool {
        FileManager.default.fileExists(atPath: path)
    }

    /// The names in it, where it is a directory, sorted.
    /// - Returns: The names.
    /// - Throws: Where it cannot be read.
    public func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    }
}
