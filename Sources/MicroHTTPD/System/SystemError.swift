import Glibc

/// A system call that failed: its name and the error it left.
struct SystemError: Error, Equatable, CustomStringConvertible {
    /// The call, such as `bind`.
    let call: String
    /// The error's number, such as `EADDRINUSE`.
    let number: Int32

    /// Creates an error; by default with the number that the thread's last failed call left.
    /// - Parameters:
    ///   - call: The call's name.
    ///   - number: The error's number.
    init(_ call: String, number: Int32 = errno) {
        self.call = call
        self.number = number
    }

    /// The system's words for the error, beginning in lower case: `connection refused`.
    var reason: String {
        let words = unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
        return words.prefix(1).lowercased() + words.dropFirst()
    }

    var description: String {
        "\(call): \(reason)"
    }
}
