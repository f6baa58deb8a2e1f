import AcquireAPI
import Foundation

extension Fixture {
    /// The documented account with one of its files changed.
    static func documented(changing file: String, _ change: (inout JSONValue) -> Void) throws -> Fixture {
        try Fixture(files: try documentedFiles(changing: file, change), source: "test")
    }

    /// The documented account's files with one of them changed.
    static func documentedFiles(changing file: String, _ change: (inout JSONValue) -> Void) throws -> [String: [UInt8]]
    {
        var files = try documentedFiles()
        var document = try JSONReader.value(of: files[file] ?? [])
        change(&document)
        files[file] = JSONWriter.bytes(of: document)
        return files
    }

    /// The documented account's files.
    static func documentedFiles() throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for name in fileNames {
            files[name] = [UInt8](try Data(contentsOf: Capture.fixtures.appending(path: "default/\(name)")))
        }
        return files
    }

    /// The files that a fixture has.
    static let fileNames = ["account.json", "agents.json", "numbers.json", "contacts.json", "cases.json"]
}
