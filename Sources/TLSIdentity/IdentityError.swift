/// Why a certificate or a key cannot be used: one problem an element, each with the file that it lies in.
package struct IdentityError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What is wrong, at least one problem.
    package let problems: [String]

    /// The problems, one a line.
    package var description: String {
        problems.joined(separator: "\n")
    }

    init(_ path: String, _ reason: String) {
        problems = ["cannot use \(path): \(reason)"]
    }

    init(_ problems: [String]) {
        self.problems = problems
    }
}
