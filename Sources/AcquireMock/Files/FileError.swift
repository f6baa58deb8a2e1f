import FoundationEssentials

/// What could not be done with a file, and why.
package struct FileError: Error, Sendable, CustomStringConvertible {
    /// The whole of it, in one line: `cannot read a.json: there is no such file`.
    package let description: String

    /// Creates an error.
    /// - Parameters:
    ///   - action: What was tried, with the path: `read a.json`.
    ///   - reason: Why it failed.
    package init(_ action: String, _ reason: String) {
        description = "cannot \(action): \(reason)"
    }

    /// Creates an error of what the system reports.
    init(_ action: String, _ error: any Error) {
        self.init(action, Self.reason(of: error))
    }

    private static func reason(of error: any Error) -> String {
        if let error = error as? CocoaError {
            switch error.code {
            case .fileReadNoSuchFile, .fileNoSuchFile: return "there is no such file or directory"
            case .fileReadNoPermission, .fileWriteNoPermission: return "this user may not"
            case .fileWriteOutOfSpace: return "the disk is full"
            case .fileWriteVolumeReadOnly: return "the file system is read-only"
            case .fileWriteFileExists: return "something else is there already"
            default: break
            }
            if let underlying = error.underlying { return reason(of: underlying) }
        }
        if let error = error as? POSIXError { return "\(error.code)" }
        return "\(error)"
    }
}
