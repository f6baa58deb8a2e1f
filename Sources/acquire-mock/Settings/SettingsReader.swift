import ArgumentParser

/// Reads settings from options, else from the environment, and collects everything that is wrong with them.
struct SettingsReader {
    let environment: MockEnvironment
    let given: GivenOptions
    private var problems: [String] = []

    init(_ environment: MockEnvironment, _ given: GivenOptions = GivenOptions()) {
        self.environment = environment
        self.given = given
    }

    /// The value of a setting; of an option that is given several times the last counts.
    mutating func value<Value>(_ setting: Setting<Value>) -> Value? {
        value(setting, given[setting.option].last)
    }

    /// The values of a setting whose option can be repeated; commas separate several in one text.
    mutating func values<Value>(_ setting: Setting<Value>) -> [Value] {
        values(setting, given[setting.option])
    }

    /// The value of a setting.
    /// - Parameters:
    ///   - setting: The setting.
    ///   - option: What its option says, where it is given; it wins.
    /// - Returns: The value; `nil` where neither is given, or what is given is none.
    mutating func value<Value>(_ setting: Setting<Value>, _ option: String?) -> Value? {
        if let option { return parsed(option, setting, setting.option) }
        guard let text = environment[setting] else { return nil }
        return parsed(text, setting, setting.variable)
    }

    /// The values of a setting whose option can be repeated; commas separate several in one text.
    mutating func values<Value>(_ setting: Setting<Value>, _ options: [String]) -> [Value] {
        if !options.isEmpty { return options.flatMap { separated($0, setting, setting.option) } }
        return environment[setting].map { separated($0, setting, setting.variable) } ?? []
    }

    private mutating func separated<Value>(_ text: String, _ setting: Setting<Value>, _ name: String) -> [Value] {
        let texts = text.split(separator: ",").map(Self.trimmed)
        // Commas alone, as of two empty variables joined: what is meant is not what holds where nothing is given.
        if texts.isEmpty { _ = parsed("", setting, name) }
        return texts.compactMap { parsed($0, setting, name) }
    }

    /// Notes something that is wrong with several settings together.
    mutating func note(_ problem: String) {
        problems.append(problem)
    }

    /// Refuses to go on where something is wrong.
    /// - Throws: Everything that is wrong.
    func finish() throws {
        guard problems.isEmpty else { throw ValidationError(problems.joined(separator: "\n")) }
    }

    private mutating func parsed<Value>(_ text: String, _ setting: Setting<Value>, _ name: String) -> Value? {
        if let value = setting.parse(text) { return value }
        let given = setting.isSecret ? "" : ", not \(text.debugDescription)"
        problems.append("\(name) takes \(setting.takes)\(given).")
        return nil
    }

    private static func trimmed(_ text: Substring) -> String {
        let start = text.drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}
