internal import CMicroHTTPD
import Glibc

/// The process's environment.
public enum EnvironmentVariables {
    /// The variables whose names begin alike.
    ///
    /// `ProcessInfo` copies the whole environment, and brings in parts of Foundation that a start needs for nothing else.
    /// - Parameter prefix: What their names begin with.
    /// - Returns: Their values, by their names.
    public static func beginning(with prefix: String) -> [String: String] {
        var variables: [String: String] = [:]
        guard var next = unsafe cmhd_environment() else { return variables }
        while let entry = unsafe next.pointee {
            if unsafe strncmp(entry, prefix, prefix.utf8.count) == 0 {
                let text = unsafe String(cString: entry)
                if let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")) {
                    variables[String(text[..<equals])] = String(text[equals...].utf8.dropFirst())
                }
            }
            unsafe next += 1
        }
        return variables
    }
}
