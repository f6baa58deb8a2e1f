import FoundationEssentials

/// A directory that a fixture is written to.
package struct FixtureDirectory: Sendable {
    /// Its path.
    package let path: String

    /// Names a directory.
    /// - Parameter path: Its path.
    package init(_ path: String) {
        self.path = path
    }

    /// Writes a fixture's files, and makes the directory where there is none.
    /// - Parameters:
    ///   - files: The files' bytes, by name.
    ///   - isReplacing: Whether files of these names that are there already are replaced.
    /// - Throws: Where there are such files, or other JSON files, which no fixture may have, or one cannot be written.
    package func write(_ files: [String: [UInt8]], replacing isReplacing: Bool) throws(FileError) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw FileError("make the directory \(path)", error)
        }
        let found = try jsonFiles()
        let foreign = found.filter { files[$0] == nil }
        guard foreign.isEmpty else {
            let names = foreign.joined(separator: ", ")
            throw FileError(
                "write a fixture to \(path)", "no file of a fixture is \(names); give a directory of its own")
        }
        guard isReplacing || found.isEmpty else {
            let names = found.joined(separator: ", ")
            throw FileError("write a fixture to \(path)", "it has \(names) already; --force replaces them")
        }
        for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
            try WholeFile("\(path)/\(name)").write(bytes)
        }
    }

    private func jsonFiles() throws(FileError) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: path)
                .filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
                .sorted()
        } catch {
            throw FileError("read the directory \(path)", error)
        }
    }
}
