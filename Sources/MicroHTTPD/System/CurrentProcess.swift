internal import CMicroHTTPD
import Glibc

/// This process, as far as a start asks for it.
///
/// Foundation's `ProcessInfo` would copy the whole environment, and bring in parts that a start needs for nothing else.
public enum CurrentProcess {
    /// Its number.
    public static var id: Int {
        Int(getpid())
    }

    /// The variables of its environment whose names begin alike.
    /// - Parameter prefix: What their names begin with.
    /// - Returns: Their values, by their names.
    public static func variables(beginningWith prefix: String) -> [String: String] {
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
