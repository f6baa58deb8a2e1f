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
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../fixtures/default")
        var files: [String: [UInt8]] = [:]
        for name in ["account.json", "agents.json", "numbers.json", "contacts.json", "cases.json"] {
            files[name] = [UInt8](try Data(contentsOf: root.appending(path: name)))
        }
        var document = try JSONReader.value(of: files[file] ?? [])
        change(&document)
        files[file] = JSONWriter.bytes(of: document)
        return files
    }
}
