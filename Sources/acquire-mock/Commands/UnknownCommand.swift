import ArgumentParser

/// A first argument that is neither a command nor an option.
///
/// Without this it would be an unexpected argument of `serve`, the command where none is named.
struct UnknownCommand: CustomStringConvertible {
    /// What is wrong, and which commands there are.
    let description: String

    /// Describes a first argument; `nil` where it is a command or an option.
    init?(_ word: String) {
        let commands = AcquireMockCommand.configuration.subcommands.compactMap { $0._commandName }
        guard !word.hasPrefix("-"), !commands.contains(word), word != "help" else { return nil }
        let nearest = commands.map { (name: $0, distance: EditDistance.between(word, $0)) }.min {
            $0.distance < $1.distance
        }
        let suggestion = nearest.flatMap { $0.distance <= 2 ? " Did you mean '\($0.name)'?" : nil } ?? ""
        description =
            "There is no command '\(word)'.\(suggestion) The commands are \(commands.joined(separator: ", "))."
    }
}
