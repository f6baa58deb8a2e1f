import FoundationEssentials

/// The variables of the environment that begin with `ACQUIRE_MOCK_`.
struct MockEnvironment: Sendable {
    static let prefix = "ACQUIRE_MOCK_"

    private let variables: [String: String]

    /// Takes the variables of an environment, by default the process's; an empty one counts as not given.
    init(_ environment: [String: String] = ProcessInfo.processInfo.environment) {
        variables = environment.filter { $0.key.hasPrefix(Self.prefix) && !$0.value.isEmpty }
    }

    /// The value of a variable.
    subscript(variable: String) -> String? {
        variables[variable]
    }

    /// A line for each variable that is none of ours, which names the nearest that is.
    var warnings: [String] {
        variables.keys.filter { !Settings.variables.contains($0) }.sorted().map { unknown in
            let nearest = Settings.variables.min { Self.distance(unknown, $0) < Self.distance(unknown, $1) }
            return "The variable \(unknown) is ignored: there is no such setting. The nearest is \(nearest ?? "none")."
        }
    }

    /// How many characters must be added, left out or replaced to get from one text to the other (Levenshtein).
    private static func distance(_ first: String, _ second: String) -> Int {
        let second = Array(second)
        var previous = Array(0...second.count)
        for (row, character) in first.enumerated() {
            var current = [row + 1]
            for (column, other) in second.enumerated() {
                let replaced = previous[column] + (character == other ? 0 : 1)
                current.append(min(replaced, previous[column + 1] + 1, current[column] + 1))
            }
            previous = current
        }
        return previous[second.count]
    }
}
