import AcquireMock

/// The variables of the environment that begin with `ACQUIRE_MOCK_`.
struct MockEnvironment: Sendable {
    static let prefix = "ACQUIRE_MOCK_"

    private let variables: [String: String]

    /// Takes the variables of an environment, by default the process's; an empty one counts as not given.
    init(_ environment: [String: String] = CurrentProcess.variables(beginningWith: Self.prefix)) {
        variables = environment.filter { $0.key.hasPrefix(Self.prefix) && !$0.value.isEmpty }
    }

    /// The value of a setting's variable; its name is not even put together where there are none at all.
    subscript<Value>(setting: Setting<Value>) -> String? {
        variables.isEmpty ? nil : variables[setting.variable]
    }

    /// A line for each variable that is none of ours, which names the nearest that is.
    var warnings: [String] {
        variables.keys.filter { !Settings.variables.contains($0) }.sorted().map { unknown in
            let nearest = Settings.variables.min {
                EditDistance.between(unknown, $0) < EditDistance.between(unknown, $1)
            }
            return "The variable \(unknown) is ignored: there is no such setting. The nearest is \(nearest ?? "none")."
        }
    }
}
