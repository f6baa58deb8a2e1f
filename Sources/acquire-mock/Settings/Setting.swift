/// Something that can be set, by an option or by a variable of the environment.
struct Setting<Value: Sendable>: Sendable {
    /// The option, such as `--max-body`.
    let option: String
    /// The variable, such as `ACQUIRE_MOCK_MAX_BODY`.
    let variable: String
    /// What it takes, for the error about something else.
    let takes: String
    /// Whether what is given for it is never shown.
    let isSecret: Bool
    /// Reads what is given for it; `nil` for what it does not take.
    let parse: @Sendable (String) -> Value?

    /// Describes a setting.
    /// - Parameters:
    ///   - option: The option, such as `--max-body`; the variable is named after it.
    ///   - takes: What it takes.
    ///   - isSecret: Whether what is given for it is never shown.
    ///   - parse: Reads what is given for it; `nil` for what it does not take.
    init(
        _ option: String,
        takes: String,
        isSecret: Bool = false,
        parse: @escaping @Sendable (String) -> Value?
    ) {
        self.option = option
        variable =
            MockEnvironment.prefix + option.dropFirst(2).uppercased().map { $0 == "-" ? "_" : String($0) }.joined()
        self.takes = takes
        self.isSecret = isSecret
        self.parse = parse
    }
}
