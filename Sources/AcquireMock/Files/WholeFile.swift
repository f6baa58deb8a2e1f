import FoundationEssentials
import MicroHTTPD

/// A file that is read and written as a whole.
///
/// A new file in a directory that is there, as each start may write one, goes without Foundation: that takes 2 MB of memory
/// for it. Everything else is Foundation's.
package struct WholeFile: Sendable {
    /// Its path.
    package let path: String

    /// Names a file.
    /// - Parameter path: Its path.
    package init(_ path: String) {
        self.path = path
    }

    /// Reads it.
    /// - Returns: Its bytes.
    /// - Throws: Where it cannot be read.
    package func read() throws(FileError) -> [UInt8] {
        do {
            return [UInt8](try Data(contentsOf: URL(filePath: path)))
        } catch {
            throw FileError("read \(path)", error)
        }
    }

    /// Writes it: whoever reads it meanwhile finds all of it or what was there before.
    /// - Parameter bytes: The bytes.
    /// - Throws: Where it cannot be written.
    package func write(_ bytes: [UInt8]) throws(FileError) {
        if DraftedFile.writeNew(bytes, to: path) { return }
        try checkPlace()
        do {
            try Data(bytes).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw FileError("write \(path)", error)
        }
    }

    /// Removes it, where it is there, and makes sure that it can be written.
    /// - Throws: Where it cannot.
    package func clear() throws(FileError) {
        if DraftedFile.canBeNew(path) { return }
        try checkPlace()
        guard FileManager.default.fileExists(atPath: path) else { return }
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            throw FileError("remove \(path)", error)
        }
    }

    private func checkPlace() throws(FileError) {
        let directory = URL(filePath: path).deletingLastPathComponent().path
        var isDirectory = false
        guard FileManager.default.fileExists(atPath: directory, isDirectory: &isDirectory), isDirectory else {
            throw FileError("write \(path)", "there is no directory \(directory)")
        }
        guard !(FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory) else {
            throw FileError("write \(path)", "it is a directory")
        }
    }

    /// Removes it, where it is there.
    package func remove() {
        try? FileManager.default.removeItem(atPath: path)
    }
}
