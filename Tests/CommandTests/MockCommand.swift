import Foundation
import TestSupport

/// The built command.
enum MockCommand {
    /// The program: beside the tests that run.
    static let path: String = {
        let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        return tests.deletingLastPathComponent().appending(path: "acquire-mock").path
    }()

    /// Starts it.
    /// - Parameters:
    ///   - arguments: Its arguments.
    ///   - variables: The variables of the environment that are for it.
    ///   - descriptors: How many descriptors it may open, where not as many as the tests.
    /// - Returns: The process.
    /// - Throws: Where the system does not start it.
    static func start(
        _ arguments: [String], _ variables: [String: String] = [:], descriptors: Int? = nil
    ) throws -> RunningProcess {
        // The rest of the environment tells the sanitizers where to report.
        let inherited = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("ACQUIRE_MOCK_") }
        let environment = inherited.merging(variables) { _, new in new }
        guard let descriptors else { return try RunningProcess(path, arguments, environment: environment) }
        let limited = ["-c", "ulimit -n \(descriptors) && exec \"$@\"", "sh", path] + arguments
        return try RunningProcess("/bin/sh", limited, environment: environment)
    }

    /// Runs it to its end.
    /// - Parameters:
    ///   - arguments: Its arguments.
    ///   - variables: The variables of the environment that are for it.
    /// - Returns: How it ended.
    /// - Throws: Where it does not end in time.
    static func run(_ arguments: [String], _ variables: [String: String] = [:]) throws -> ProcessRun {
        try start(arguments, variables).end()
    }
}

/// How a setting is given.
enum GivenBy: CaseIterable {
    case option
    case variable

    /// The name that it goes by: `--max-body`, `ACQUIRE_MOCK_MAX_BODY`.
    func name(of option: String) -> String {
        switch self {
        case .option: option
        case .variable: "ACQUIRE_MOCK_" + option.dropFirst(2).uppercased().replacingOccurrences(of: "-", with: "_")
        }
    }

    /// The arguments and the variables that give a setting.
    func given(_ option: String, _ value: String) -> (arguments: [String], variables: [String: String]) {
        switch self {
        case .option: ([option] + (["--strict", "--tls"].contains(option) ? [] : [value]), [:])
        case .variable: ([], [name(of: option): value])
        }
    }
}
