import Foundation

/// A directory of a test's own, removed with this object.
public final class TemporaryDirectory {
    /// Its path.
    public let path: String

    /// Makes the directory.
    /// - Throws: Where the system does not make it.
    public init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "acquire-mock-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The path of something in it.
    /// - Parameter name: Its name.
    /// - Returns: The path.
    public func path(of name: String) -> String {
        "\(path)/\(name)"
    }
}
